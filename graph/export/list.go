package export

import "strings"

// joinList makes one string of items so that SplitList gives them back.
func joinList(items []string) string {
	var b strings.Builder
	for i, s := range items {
		if i > 0 {
			b.WriteByte(';')
		}
		for j := 0; j < len(s); j++ {
			if s[j] == ';' || s[j] == '\\' {
				b.WriteByte('\\')
			}
			b.WriteByte(s[j])
		}
	}
	return b.String()
}

// SplitList returns the items of a list as GraphML writes it: items stand
// between ";", and a "\" makes the byte after it part of the item. The
// empty string is one empty item, since empty lists are not written.
func SplitList(s string) []string {
	var out []string
	var item []byte
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s):
			i++
			item = append(item, s[i])
		case s[i] == ';':
			out, item = append(out, string(item)), item[:0]
		default:
			item = append(item, s[i])
		}
	}
	return append(out, string(item))
}
