// Mktables writes the tables of package lexicon that are taken from open
// data. Run it in the folder of the package:
//
//	go run ./mktables RESOURCES [CENSUS [STATEMENTS]]
//
// RESOURCES holds country_codes/country-codes.csv, factbook/government.json,
// leaders/wikidata.csv, leaders/diff.csv and cities/world-cities.csv; CENSUS
// the given names of the 1990 census of the United States, dist.male.first and
// dist.female.first; STATEMENTS is a gzipped file of JSON lines with a field
// "text". SOURCES.md says where they come from. The tables
// written by hand are not touched; where both know an office, the hand has it.
package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("mktables: ")
	if len(os.Args) < 2 {
		log.Fatal("usage: go run ./mktables RESOURCES [CENSUS [STATEMENTS]]")
	}
	dir := os.Args[1]
	codes := readCSV(filepath.Join(dir, "country_codes", "country-codes.csv"))
	book := readFactbook(filepath.Join(dir, "factbook", "government.json"))
	link(book, codes)

	write("countries.tsv", countriesHeader, countries(codes, book))
	write("members.tsv", membersHeader, members(book))
	write("leaders.tsv", leadersHeader, leaders(book,
		readCSV(filepath.Join(dir, "leaders", "wikidata.csv")),
		readCSV(filepath.Join(dir, "leaders", "diff.csv"))))
	write("cities.tsv", citiesHeader, cities(codes, readCSV(filepath.Join(dir, "cities", "world-cities.csv"))))
	if len(os.Args) > 2 {
		write("given.txt", givenHeader, given(os.Args[2]))
	}
	if len(os.Args) > 3 {
		write("words.txt", wordsHeader, words(os.Args[3]))
	}
}

// A row is one line of a CSV file by column name.
type row map[string]string

func readCSV(file string) []row {
	f, err := os.Open(file)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		log.Fatalf("%s: %v", file, err)
	}
	var rows []row
	for _, rec := range all[1:] {
		r := row{}
		for i, name := range all[0] {
			r[name] = strings.TrimSpace(rec[i])
		}
		rows = append(rows, r)
	}
	return rows
}

// A page is one country of the Factbook.
type page struct {
	File        string // FIPS 10-4 code
	Nationality struct{ Noun, Adjective text }
	Government  struct {
		Name    map[string]text `json:"Country name"`
		Capital map[string]text `json:"Capital"`
		Head    map[string]text `json:"Executive branch"`
		Member  text            `json:"International organization participation"`
	}
	iso3 string
}

// text is a field of the Factbook, an object in most places and a bare string
// or a list in some.
type text struct{ Text string }

func (t *text) UnmarshalJSON(b []byte) error {
	type plain text
	if json.Unmarshal(b, (*plain)(t)) != nil {
		t.Text = ""
	}
	return nil
}

func readFactbook(file string) []*page {
	b, err := os.ReadFile(file)
	if err != nil {
		log.Fatal(err)
	}
	var pages []*page
	if err := json.Unmarshal(b, &pages); err != nil {
		log.Fatalf("%s: %v", file, err)
	}
	return pages
}

// link gives each page its alpha-3 code.
func link(pages []*page, codes []row) {
	byFIPS := map[string]string{"ri": "SRB", "gz": "PSE", "we": "PSE", "kv": "XKX", "sv": "SJM"}
	for _, c := range codes {
		if f := strings.ToLower(c["FIPS"]); len(f) == 2 {
			byFIPS[f] = c["ISO3166-1-Alpha-3"]
		}
	}
	for _, p := range pages {
		p.iso3 = byFIPS[p.File]
	}
}

// write puts a table with its header into data. Lines are sorted, so that a
// new run shows what changed.
func write(name, header string, lines []string) {
	slices.Sort(lines)
	lines = slices.Compact(lines)
	var b bytes.Buffer
	for l := range strings.Lines(strings.TrimSpace(header) + "\n") {
		b.WriteString("# " + l)
	}
	for _, l := range lines {
		b.WriteString(l + "\n")
	}
	if err := os.WriteFile(filepath.Join("data", name), b.Bytes(), 0o666); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("data/%s: %d lines\n", name, len(lines))
}
