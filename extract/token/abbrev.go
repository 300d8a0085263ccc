package token

import "strings"

// An abbrKind says how an abbreviation behaves at the end of a sentence.
type abbrKind uint8

const (
	notAbbreviation abbrKind = iota
	// title stands before a name and never ends a sentence: "Gen. Kim".
	title
	// numbering is an abbreviation only before a number: "No. 5", "Art. 7".
	numbering
	// inner is always followed by more: "vs.", "e.g.".
	inner
	// calendar is a month or weekday; a sentence ends behind it only where a
	// typical first word follows: "on Nov. 5", "last Nov. The talks".
	calendar
	// dated is a calendar abbreviation only before a date: "Sun., March 8", not
	// "the Day of the Sun."
	dated
	// final may end a sentence or not: "Inc.", "Jr.", "Calif.".
	final
)

// abbreviation returns the kind of w, a word without its full stop. Words
// that are mostly ordinary words in that spelling ("May", "Is", "Me", "Art")
// are left out or need a number.
func abbreviation(w string) abbrKind {
	if len(w) > 7 {
		return notAbbreviation
	}
	switch w {
	case "Mr", "Mrs", "Ms", "Messrs", "Mme", "Dr", "Drs", "Prof", "Rev", "Fr", "Hon", "Sen", "Sens", "Rep", "Reps", "Gov", "Govs", "Pres", "Amb", "Gen", "Gens",
		"Lt", "Col", "Cols", "Maj", "Capt", "Cmdr", "Comdr", "Adm", "Brig", "Sgt", "Cpl", "Pfc", "Pvt", "Lieut", "Cdr", "Supt", "Insp", "Det", "Msgr", "Sr.",
		"St", "Ste", "Mt", "Ft", "Pt", "Atty", "Asst", "Dep", "Min", "Sec-Gen", "Secy", "MR", "MRS", "DR", "GEN", "SEN", "REP", "GOV", "ST":
		return title
	case "No", "Nos", "no", "nos", "Art", "Arts", "Sec", "Secs", "Fig", "Figs", "Vol", "vol", "Ch", "ch", "p", "pp", "Pp", "para", "paras", "Ref", "Res", "Op", "Par", "Reg", "Sess", "NO":
		return numbering
	case "vs", "Vs", "viz", "cf", "approx", "ca", "et", "incl", "esp", "resp", "e.g", "i.e", "eg", "ie", "Nat", "Nat'l", "Int'l", "Gov't", "Dept", "Assn", "Univ", "Intl", "Natl":
		return inner
	case "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri",
		"JAN", "FEB", "AUG", "SEPT", "OCT", "NOV", "DEC":
		return calendar
	case "Sat", "Sun", "SAT", "SUN":
		return dated
	case "Inc", "Corp", "Co", "Cos", "Ltd", "Bros", "Plc", "Pte", "LLC", "Jr", "Sr", "Esq", "etc", "al", "Ave", "Blvd", "Rd", "Hwy", "Bldg", "est", "mo", "hrs", "hr", "yr", "yrs", "ft", "lb", "lbs", "oz", "sq", "mph",
		"Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Fla", "Ga", "Kan", "Ky", "Md", "Mich", "Minn", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Penn", "Tenn", "Tex", "Va", "Vt", "Wis", "Wyo", "Ont", "Que", "Sask":
		return final
	}
	return notAbbreviation
}

// opener reports whether w, capitalised, is a typical first word of a
// sentence rather than part of a name: what tells "… in the U.S. He said"
// from "the U.S. Senate".
func opener(w string) bool {
	switch w {
	case "The", "A", "An", "This", "That", "These", "Those", "It", "Its", "He", "His", "She", "Her", "They", "Their", "We", "Our", "You", "Your", "I", "My", "There", "Here",
		"In", "On", "At", "By", "For", "From", "With", "Without", "Under", "After", "Before", "During", "Since", "Until", "While", "When", "Where", "Why", "How", "What", "Who", "Which", "Whether", "Because", "If", "Unless", "Although", "Though", "As", "Of", "To", "Among", "Amid", "Despite", "Following", "According", "Between", "Against", "Over", "About", "Through",
		"But", "And", "Or", "Nor", "So", "Yet", "Still", "However", "Meanwhile", "Moreover", "Instead", "Nevertheless", "Also", "Then", "Now", "Later", "Earlier", "Last", "Next",
		"Both", "Each", "Some", "Many", "Most", "Several", "Few", "All", "Any", "No", "Not", "None", "Other", "Others", "Another", "Such", "More", "Neither", "Either", "One", "Two", "Three",
		"Officials", "Critics", "Analysts", "Experts", "Asked", "Only", "Even", "Once", "Yes", "Just", "Perhaps", "Today", "Yesterday", "Tomorrow":
		return true
	}
	return false
}

// afterAbbreviation decides where the mark is an abbreviation's own stop.
func (b *breaker) afterAbbreviation(first, i, next int, quoted bool, class class) bool {
	w := b.word(i)
	bare := w[:len(w)-1]
	if k := strings.LastIndexByte(bare, '-'); k >= 0 {
		bare = bare[k+1:]
	}
	follow := b.word(next)
	if quoted {
		return class == upper
	}
	fresh := opener(follow) || b.opensQuote(next)
	if initials(bare) {
		switch {
		case len(bare) == 1: // an initial
			return fresh && i > first && follow != "I" && follow != "A"
		case asciiLower(bare[0]): // a.m.
			return class == upper && !zoneOrDay(follow) && strings.HasSuffix(bare, ".m")
		}
		return fresh // U.S.
	}
	switch abbreviation(bare) {
	case title, numbering, inner:
		return false
	case calendar, dated:
		return class == upper && opener(follow)
	}
	if bare == "etc" {
		return class == upper
	}
	return fresh
}

// opensQuote reports whether a quotation with a capital starts at token i.
func (b *breaker) opensQuote(i int) bool {
	switch b.word(i) {
	case `"`, "“", "``", "«", "„":
		c, _ := classAt(b.text, b.tokens[i].End, len(b.text))
		return c == upper
	}
	return false
}

// zoneOrDay reports whether w goes on after a time of day: "10 a.m. EST",
// "5 p.m. Tuesday".
func zoneOrDay(w string) bool {
	switch w {
	case "EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT", "MT", "PST", "PDT", "PT", "GMT", "UTC", "BST", "CET", "CEST", "MSK", "JST", "KST", "Eastern", "Central", "Mountain", "Pacific", "Moscow", "Greenwich", "Beijing",
		"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday":
		return true
	}
	return monthName(w)
}
