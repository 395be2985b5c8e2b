import type { ContractModel } from '../../contract/model.js'
import type { Files } from '../printer.js'
import { domainsOf } from '../validators/partition.js'
import type { Examples } from './examples.js'
import { methodPage } from './method-page.js'
import { domainPage, errorsPage, indexPage, releasesPage, typesPage } from './overview-pages.js'
import { Page } from './page.js'
import { fixedPaths, PagePaths } from './paths.js'
import { typePage } from './type-page.js'
import { findSenders, findUses } from './uses.js'

/** The reference of a contract as Markdown: a page for each method, type and domain, by path. */
export function printReference(model: ContractModel, examples: Examples): Files {
  const paths = new PagePaths(model)
  const senders = findSenders(model)
  const reference = { model, paths, uses: findUses(model), senders, examples }
  const print = (path: string, body: (page: Page) => string): [string, string] => {
    return [path, `${body(new Page(reference, path))}\n`]
  }
  return new Map([
    print(fixedPaths.index, indexPage),
    print(fixedPaths.errors, errorsPage),
    print(fixedPaths.releases, releasesPage),
    print(fixedPaths.types, typesPage),
    ...domainsOf(model).map((domain) => {
      return print(paths.ofDomain(domain), (page) => domainPage(page, domain))
    }),
    ...model.methods.map((method) => {
      return print(paths.ofMethod(method), (page) => methodPage(page, method))
    }),
    ...model.types.map((type) => {
      return print(paths.ofType(type.name), (page) => typePage(page, type))
    }),
  ])
}
