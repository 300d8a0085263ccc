package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Names are compared by their parts: runs of letters and digits, without
// case, accents, full stops and apostrophes. Spaces, hyphens and slashes
// divide parts, so "Kim Jong-un" and "Kim Jong Un" are one name, and so are
// "U.S." and "US". A shape is kept beside the letters to tell "US" from "us".

// A shape says how a part is written.
type shape uint8

const (
	small   shape = 1 // begins with a small letter or a digit
	capital shape = 2 // begins with a capital
	allCaps shape = 3 // two capitals or more and nothing else
)

// A part reader cuts a string into parts and hashes them.
type parts struct {
	s     string
	i     int
	hash  uint64 // of all parts read so far
	shape shape  // of the last part
	size  int    // letters and digits of the last part
}

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// next reads one part; it reports false at the end of the string.
func (p *parts) next() bool {
	h := p.hash
	n, caps, smalls := 0, 0, 0
	first := shape(0)
	i := p.i
	for i < len(p.s) {
		c := p.s[i]
		if c < utf8.RuneSelf {
			switch {
			case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
				smalls++
				if first == 0 {
					first = small
				}
			case c >= 'A' && c <= 'Z':
				c |= 0x20
				caps++
				if first == 0 {
					first = capital
				}
			case c == '\'' && n > 0 && possessive(p.s[i+1:]):
				i++
				goto done
			case c == '.' || c == '\'' || c == '`':
				i++
				continue
			case c == '&' || c == '+':
				if first == 0 {
					first = small
				}
			default:
				i++
				if n > 0 {
					goto done
				}
				continue
			}
			h = (h ^ uint64(c)) * fnvPrime
			n++
			i++
			continue
		}
		r, w := utf8.DecodeRuneInString(p.s[i:])
		if (r == '’' || r == '‘') && n > 0 && possessive(p.s[i+w:]) {
			i += w
			goto done
		}
		if r == '’' || r == '‘' || r == 'ʼ' || unicode.IsMark(r) || r == '\u00ad' {
			i += w
			continue
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			i += w
			if n > 0 {
				goto done
			}
			continue
		}
		up := unicode.IsUpper(r)
		if up {
			caps++
		} else {
			smalls++
		}
		if first == 0 {
			first = small
			if up {
				first = capital
			}
		}
		for _, c := range []byte(foldRune(r)) {
			h = (h ^ uint64(c)) * fnvPrime
			n++
		}
		i += w
	}
done:
	p.i = i
	if n == 0 {
		return false
	}
	if first == capital && caps >= 2 && smalls == 0 {
		first = allCaps
	}
	p.hash, p.shape, p.size = (h^' ')*fnvPrime, first, n
	return true
}

// possessive reports whether the s of "'s" comes next, which is a part of its
// own: texts are cut like that.
func possessive(rest string) bool {
	if rest == "" || rest[0]|0x20 != 's' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(rest[1:])
	return len(rest) == 1 || !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// accents maps letters with marks to those without.
var accents = func() map[rune]string {
	m := map[rune]string{'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th", 'ð': "d", 'đ': "d", 'ł': "l", 'ø': "o", 'ı': "i", 'ŋ': "n"}
	for base, marked := range map[string]string{
		"a": "àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "c": "çćĉċč", "d": "ďḍ", "e": "èéêëēĕėęěẹẻẽếềểễệə", "g": "ĝğġģ", "h": "ĥħḥ", "i": "ìíîïĩīĭįǐỉị",
		"j": "ĵ", "k": "ķ", "l": "ĺļľŀ", "n": "ñńņňṇ", "o": "òóôõöōŏőơǒọỏốồổỗộớờởỡợ", "r": "ŕŗř", "s": "śŝşšșṣ", "t": "ţťŧțṭ",
		"u": "ùúûüũūŭůűųưǔụủứừửữự", "w": "ŵ", "y": "ýÿŷỳỵỷỹ", "z": "źżžẓ",
	} {
		for _, r := range marked {
			m[r] = base
		}
	}
	return m
}()

// foldRune returns a letter in small letters without its marks.
func foldRune(r rune) string {
	r = unicode.ToLower(r)
	if s, ok := accents[r]; ok {
		return s
	}
	return string(r)
}

// hashName hashes a whole name.
func hashName(name string) uint64 {
	p := parts{s: name, hash: fnvOffset}
	for p.next() {
	}
	return p.hash
}

// Slug makes the part of an id that stands behind its type out of a name:
// "Choe Ryong-hae" and "Choe Ryong Hae" both give "choe-ryong-hae". Letters of
// other scripts are kept.
func Slug(name string) string {
	var b strings.Builder
	dash := false
	for _, r := range name {
		switch {
		case r < utf8.RuneSelf && (r >= 'a' && r <= 'z' || r >= '0' && r <= '9'):
		case r >= 'A' && r <= 'Z':
			r |= 0x20
		case r == '.' || r == '\'' || r == '’' || r == '‘' || r == 'ʼ' || r == '`' || unicode.IsMark(r) || r == '\u00ad':
			continue
		case r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			if dash && b.Len() > 0 {
				b.WriteByte('-')
			}
			dash = false
			b.WriteString(foldRune(r))
			continue
		default:
			dash = true
			continue
		}
		if dash && b.Len() > 0 {
			b.WriteByte('-')
		}
		dash = false
		b.WriteRune(r)
	}
	return b.String()
}
