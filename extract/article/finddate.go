package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A found date and where it stands in its line, in bytes.
type foundDate struct {
	stamp
	begin, end int
}

// hasDate reports whether a line holds a full date.
func hasDate(s string) bool {
	_, ok := findDate(s)
	return ok
}

// findDate finds the first full date, day and month and year, in a line:
// "July 20, 2021 / 11:56 AM", "Tue, 20 Jul 2021", "20. Juli 2021", "2021-07-20",
// "20.07.2021", "2021年7月20日". Where day and month cannot be told apart
// ("07/08/2021") there is none.
func findDate(s string) (foundDate, bool) {
	if len(s) > 400 {
		s = s[:400]
	}
	if !strings.ContainsAny(s, "12") {
		return foundDate{}, false
	}
	toks := dateTokens(s)
	for i := range toks {
		if st, used, ok := dateAt(toks[i:]); ok && st.valid() {
			d := foundDate{st, toks[i].begin, toks[i+used-1].end}
			d.hour, d.minute, d.zone, d.zoned = -1, 0, 0, false
			if st.hour >= 0 {
				d.hour, d.minute, d.zone, d.zoned = st.hour, st.minute, st.zone, st.zoned
			} else {
				timeNear(toks, i, i+used, &d.stamp)
			}
			return d, true
		}
	}
	return foundDate{}, false
}

// dateToken is a number, a word or a mark; white space and full stops are
// left out, since they part nothing in a date.
type dateToken struct {
	kind       byte // 'n' number, 'w' word, else the mark itself
	n, width   int
	word       string // lower case
	begin, end int
}

func dateTokens(s string) []dateToken {
	toks := make([]dateToken, 0, 32)
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		begin := i
		switch {
		case '0' <= r && r <= '9':
			n := 0
			for i < len(s) && '0' <= s[i] && s[i] <= '9' {
				if n < 1e9 {
					n = n*10 + int(s[i]-'0')
				}
				i++
			}
			toks = append(toks, dateToken{kind: 'n', n: n, width: i - begin, begin: begin, end: i})
		case r == '年' || r == '月' || r == '日' || r == '년' || r == '월' || r == '일':
			i += size
			toks = append(toks, dateToken{kind: 'c', word: s[begin:i], begin: begin, end: i})
		case unicode.IsLetter(r):
			for i < len(s) {
				r, size := utf8.DecodeRuneInString(s[i:])
				if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
					break
				}
				i += size
			}
			toks = append(toks, dateToken{kind: 'w', word: strings.ToLower(s[begin:i]), begin: begin, end: i})
		default:
			i += size
			if r < utf8.RuneSelf && strings.ContainsRune("-/:.,+", r) {
				toks = append(toks, dateToken{kind: byte(r), begin: begin, end: i})
			}
		}
	}
	return toks
}

// dateAt reads a date that begins at the first token.
func dateAt(t []dateToken) (st stamp, used int, ok bool) {
	st.hour = -1
	k := 0
	skip := func(marks string) {
		for k < len(t) && t[k].kind != 'n' && t[k].kind != 'w' && t[k].kind != 'c' && strings.IndexByte(marks, t[k].kind) >= 0 {
			k++
		}
	}
	year := func() bool {
		if k < len(t) && t[k].kind == 'n' && t[k].width == 4 {
			st.year = t[k].n
			k++
			return true
		}
		return false
	}
	day := func() bool {
		if k < len(t) && t[k].kind == 'n' && t[k].width <= 2 && 1 <= t[k].n && t[k].n <= 31 {
			st.day = t[k].n
			k++
			if k < len(t) && t[k].kind == 'w' && ordinals[t[k].word] {
				k++
			}
			return true
		}
		return false
	}
	mon := func() bool {
		if k < len(t) && t[k].kind == 'w' {
			if m := months[t[k].word]; m != 0 {
				st.month = m
				k++
				return true
			}
		}
		return false
	}
	switch {
	case len(t) >= 5 && t[0].kind == 'n' && t[0].width == 4 && t[1].kind == 'c' && t[2].kind == 'n' && t[3].kind == 'c' && t[4].kind == 'n':
		st.year, st.month, st.day = t[0].n, t[2].n, t[4].n
		return st, 5, true
	case len(t) >= 5 && t[0].kind == 'n' && t[0].width == 4 && strings.IndexByte("-/.", t[1].kind) >= 0 && t[2].kind == 'n' && t[3].kind == t[1].kind && t[4].kind == 'n':
		st.year, st.month, st.day = t[0].n, t[2].n, t[4].n
		return st, 5, true
	case len(t) >= 5 && t[0].kind == 'n' && t[0].width <= 2 && strings.IndexByte("-/.", t[1].kind) >= 0 && t[2].kind == 'n' && t[2].width <= 2 && t[3].kind == t[1].kind && t[4].kind == 'n' && t[4].width == 4:
		a, b := t[0].n, t[2].n
		st.year = t[4].n
		switch {
		case t[1].kind == '.' || a > 12 || a == b:
			st.day, st.month = a, b
		case b > 12:
			st.month, st.day = a, b
		default:
			return st, 0, false
		}
		return st, 5, true
	case mon(): // July 20, 2021
		skip(".,")
		if !day() {
			return st, 0, false
		}
		skip(".,")
		if !year() {
			// July 20, at 11:56, 2021 is not written by anyone.
			return st, 0, false
		}
		return st, k, true
	case day(): // 20 July 2021, 20. Juli 2021, 20 de julio de 2021
		skip(".,-/")
		if k < len(t) && t[k].kind == 'w' && (t[k].word == "de" || t[k].word == "of") {
			k++
		}
		if !mon() {
			return st, 0, false
		}
		skip(".,-/")
		if k < len(t) && t[k].kind == 'w' && (t[k].word == "de" || t[k].word == "del") {
			k++
		}
		if !year() {
			return st, 0, false
		}
		return st, k, true
	}
	return st, 0, false
}

// timeNear finds the time of day that belongs to the date of tokens[from:to]:
// just after it, else just before it.
func timeNear(toks []dateToken, from, to int, st *stamp) {
	for i := to; i < len(toks) && i < to+5; i++ {
		if clockAt(toks, i, st) {
			return
		}
		if toks[i].kind == 'n' {
			break
		}
	}
	for i := max(0, from-12); i < from; i++ {
		if clockAt(toks, i, st) {
			return
		}
	}
}

// clockAt reads 11:56, 11:56 AM, 4.34pm, 3 p.m., 11h56 at token i.
func clockAt(toks []dateToken, i int, st *stamp) bool {
	at := func(k int) dateToken {
		if i+k < len(toks) {
			return toks[i+k]
		}
		return dateToken{}
	}
	if at(0).kind != 'n' || at(0).width > 2 || at(0).n > 23 {
		return false
	}
	hour, minute, k := at(0).n, -1, 1
	if sep := at(1); (sep.kind == ':' || sep.kind == '.' || sep.word == "h" || sep.word == "uhr") && at(2).kind == 'n' && at(2).width == 2 && at(2).n < 60 {
		minute, k = at(2).n, 3
		if at(3).kind == ':' && at(4).kind == 'n' && at(4).width == 2 {
			k = 5
		}
	}
	half := at(k).word
	if (half == "a" || half == "p") && at(k+1).kind == '.' && at(k+2).word == "m" {
		half += "m"
		k += 2
	}
	switch half {
	case "am", "pm":
		k++
		if hour == 0 || hour > 12 {
			if minute < 0 {
				return false
			}
		} else {
			hour %= 12
			if half == "pm" {
				hour += 12
			}
		}
		minute = max(0, minute)
	default:
		if minute < 0 || at(1).kind == '.' && at(3).word != "uhr" && at(3).kind != 0 {
			return false
		}
	}
	st.hour, st.minute = hour, minute
	if z, ok := zones[at(k).word]; ok {
		st.zone, st.zoned = z, true
	}
	return true
}

var ordinals = set("st", "nd", "rd", "th", "er")

// zones that have one meaning, in minutes east of Greenwich.
var zones = map[string]int{"gmt": 0, "utc": 0, "z": 0, "edt": -240, "est": -300, "pdt": -420, "pst": -480, "cet": 60, "cest": 120, "jst": 540, "kst": 540, "msk": 180}

// months by name in the languages of the pages we have seen; the abbreviations
// are those of bylines.
var months = monthNames(
	"january jan januar jänner janvier enero ene januari leden ledna styczeń stycznia gennaio janeiro января январь ocak",
	"february feb februar février fevrier febrero februari února únor luty lutego febbraio fevereiro февраля февраль şubat",
	"march mar märz mars marzo maart března březen marzec marca março марта март mart",
	"april apr avril abril duben dubna kwiecień kwietnia aprile апреля апрель nisan",
	"may mai mayo mei květen května maj maja maggio maio мая май mayıs",
	"june jun juni juin junio červen června czerwiec czerwca giugno junho июня июнь haziran",
	"july jul juli juillet julio červenec července lipiec lipca luglio julho июля июль temmuz",
	"august aug août aout agosto augustus srpen srpna sierpień sierpnia августа август ağustos",
	"september sep sept septembre septiembre září wrzesień września settembre setembro сентября сентябрь eylül",
	"october oct oktober okt octobre octubre říjen října październik października ottobre outubro октября октябрь ekim",
	"november nov novembre noviembre listopad listopadu listopada novembro ноября ноябрь kasım",
	"december dec dezember dez décembre decembre diciembre dic prosinec prosince grudzień grudnia dicembre dezembro декабря декабрь aralık",
)

func monthNames(names ...string) map[string]int {
	m := make(map[string]int, 200)
	for i, line := range names {
		for _, name := range strings.Fields(line) {
			m[name] = i + 1
		}
	}
	return m
}
