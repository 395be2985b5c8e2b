module codexcontract/codex

go 1.22
