import ts from 'typescript'
import { isContractFile } from './contract-files.js'

/** What one side produces of a method, as the tables of a contract declare it. */
export interface DeclaredMethod {
  /** Names of the types that clients send. */
  written: readonly string[]
  /** Names of the types that clients are sent. */
  read: readonly string[]
  isServerNotification: boolean
}

/**
 * A declared member: `PropertySignature` of an interface, or of a literal within an alias; or any
 * name.
 */
export interface ContractMember {
  owner: string
  name: string
  type: ts.TypeNode | undefined
}

const tables: ReadonlySet<string> = new Set([
  'ClientRequests',
  'ClientNotifications',
  'ServerRequests',
  'ServerNotifications',
])

type NamedDeclaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration

/** Declared beside the types of a contract, and not one of them. */
const jsonValue = 'JsonValue'

/** The contract as a program sees it: what its method tables list, and the types these reach. */
export class ContractDeclarations {
  readonly methods = new Map<string, DeclaredMethod>()
  readonly #checker: ts.TypeChecker
  /** By declaration, and by the literal within an alias, whose symbol an object type has. */
  readonly #types = new Map<ts.Node, string>()
  readonly #references = new Map<string, Set<string>>()
  readonly #aliases = new Set<string>()
  readonly #files = new Set<ts.SourceFile>()
  readonly #tables = new Set<ts.Node>()

  constructor(program: ts.Program) {
    this.#checker = program.getTypeChecker()
    for (const statement of contractStatements(program)) {
      if (ts.isInterfaceDeclaration(statement) && tables.has(statement.name.text)) {
        this.#tables.add(statement)
        this.#readTypes(statement)
        this.#readTable(statement)
      }
    }
  }

  /** Names of all types that the contract declares. */
  typeNames(): Iterable<string> {
    return this.#types.values()
  }

  /** What a symbol's declarations say in the contract; a member of a union has several. */
  membersOf(symbol: ts.Symbol | undefined): ContractMember[] {
    return (symbol?.declarations ?? []).flatMap((declaration) => {
      if (!ts.isPropertySignature(declaration)) return []
      const owner = this.#ownerOf(declaration)
      if (owner === undefined) return []
      return [{ owner, name: nameOf(declaration.name), type: declaration.type }]
    })
  }

  /**
   * A member that a type has beside those that it lists, where the contract declares that it may.
   */
  unlistedOf(type: ts.Type, name: string): ContractMember[] {
    return this.#checker.getIndexInfosOfType(type).flatMap(({ declaration }) => {
      const owner = declaration === undefined ? undefined : this.#ownerOf(declaration)
      if (owner === undefined) return []
      return [{ owner, name, type: declaration?.type }]
    })
  }

  /** Name of the contract's type that a symbol is, if it is one. */
  nameOf(symbol: ts.Symbol | undefined): string | undefined {
    for (const declaration of symbol?.declarations ?? []) {
      const name = this.#types.get(declaration)
      if (name !== undefined) return name
    }
    return undefined
  }

  /** Whether a symbol is one of the tables of methods. */
  isTable(symbol: ts.Symbol | undefined): boolean {
    return (symbol?.declarations ?? []).some((one) => this.#tables.has(one))
  }

  /** Names of the contract's types that a declared type mentions. */
  mentionedIn(node: ts.Node | undefined): string[] {
    if (node === undefined) return []
    const names = ts.isTypeReferenceNode(node) ? this.named(node.typeName) : []
    const inner: string[] = []
    ts.forEachChild(node, (child) => void inner.push(...this.mentionedIn(child)))
    return [...names, ...inner]
  }

  /** The unions that a type is a variant of. A compiler forgets their names where null is added. */
  unionsOf(name: string): string[] {
    return [...this.#aliases].filter((alias) => this.#references.get(alias)?.has(name))
  }

  /** The named types and all that they refer to, at whatever depth. */
  reachedFrom(names: ReadonlySet<string> | readonly string[]): Set<string> {
    const found = new Set<string>()
    const pending = [...names]
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      if (found.has(name)) continue
      found.add(name)
      pending.push(...(this.#references.get(name) ?? []))
    }
    return found
  }

  #readTable(table: ts.InterfaceDeclaration): void {
    for (const row of table.members.filter(ts.isPropertySignature)) {
      const columns =
        row.type !== undefined && ts.isTypeLiteralNode(row.type) ? [...row.type.members] : []
      const types = (column: string) =>
        columns
          .filter(ts.isPropertySignature)
          .filter((member) => nameOf(member.name) === column)
          .flatMap(({ type }) => this.mentionedIn(type))
      const [params, result] = [types('params'), types('result')]
      const isSent = table.name.text.startsWith('Client')
      const sides = isSent ? { written: params, read: result } : { written: result, read: params }
      const isServerNotification = table.name.text === 'ServerNotifications'
      this.methods.set(nameOf(row.name), { ...sides, isServerNotification })
    }
  }

  /** The type of the contract that a name in the source stands for, as a list of one or none. */
  named(name: ts.Node): string[] {
    const symbol = this.#checker.getSymbolAtLocation(name)
    const found = this.nameOf(symbol === undefined ? undefined : aliased(this.#checker, symbol))
    return found === undefined ? [] : [found]
  }

  /** Knows every type of the files that hold those which the tables mention. */
  #readTypes(table: ts.InterfaceDeclaration): void {
    const readTypesOf = (node: ts.Node): void => {
      if (ts.isTypeReferenceNode(node)) {
        const symbol = this.#checker.getSymbolAtLocation(node.typeName)
        const origin = symbol === undefined ? undefined : aliased(this.#checker, symbol)
        const source = origin?.declarations?.find(isNamed)?.getSourceFile()
        if (source !== undefined && isContractFile(source)) this.#readTypeFile(source)
      }
      ts.forEachChild(node, readTypesOf)
    }
    readTypesOf(table)
  }

  #readTypeFile(source: ts.SourceFile): void {
    if (this.#files.has(source)) return
    this.#files.add(source)
    const types = source.statements.filter(isNamed).filter(({ name }) => {
      return !tables.has(name.text) && name.text !== jsonValue
    })
    for (const type of types) {
      this.#types.set(type, type.name.text)
      if (isObjectAlias(type)) this.#types.set(type.type, type.name.text)
    }
    for (const type of types) {
      const name = type.name.text
      const references = this.#references.get(name) ?? new Set()
      this.#references.set(name, references)
      if (ts.isTypeAliasDeclaration(type) && !isObjectAlias(type)) this.#aliases.add(name)
      for (const other of this.mentionedIn(type)) references.add(other)
    }
  }

  #ownerOf(declaration: ts.Node): string | undefined {
    for (let node = declaration.parent; !ts.isSourceFile(node); node = node.parent) {
      const name = this.#types.get(node)
      if (name !== undefined) return name
    }
    return undefined
  }
}

function aliased(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol)
}

function isNamed(node: ts.Node): node is NamedDeclaration {
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)
}

function isObjectAlias(node: NamedDeclaration): node is ts.TypeAliasDeclaration {
  return ts.isTypeAliasDeclaration(node) && ts.isTypeLiteralNode(node.type)
}

function contractStatements(program: ts.Program): ts.Statement[] {
  return program
    .getSourceFiles()
    .filter(isContractFile)
    .flatMap((source) => [...source.statements])
}

/** The text of a name, without quotes. */
export function nameOf(name: ts.PropertyName): string {
  return 'text' in name ? name.text : name.getText()
}
