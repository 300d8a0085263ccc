// Package sqlite keeps the graph in one SQLite file, the store that needs
// nothing installed. Its tables, generated from the declarations in package
// graph, are listed in schema.sql.
package sqlite
