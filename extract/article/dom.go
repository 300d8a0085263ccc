package article

import (
	"errors"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxDepth is how deep elements may lie in each other. The parser refuses a
// page beyond 512 and everything here walks the tree by recursion; real pages
// stay below 60.
const maxDepth = 256

// parseHTML parses a page. Scripts and styles are cut out first, which is most
// of a page's bytes and nothing of its text; a page nested beyond reason is
// flattened and read all the same.
func parseHTML(page string) (root *html.Node, flattened bool, err error) {
	page = dropScripts(page)
	root, err = html.Parse(strings.NewReader(page))
	if err == nil {
		return root, false, nil
	}
	page = flatten(page)
	root, err = html.Parse(strings.NewReader(page))
	if err != nil {
		return nil, true, errors.New("cannot parse the HTML: " + err.Error())
	}
	return root, true, nil
}

// dropped are the elements whose content is never the article's text.
var dropped = []string{"script", "style", "noscript", "svg", "iframe"}

// dropScripts cuts comments and the dropped elements out of a page, except
// JSON-LD.
func dropScripts(page string) string {
	var out strings.Builder
	rest := page
	cut := false
	open := make(map[string]bool) // elements of which no end tag is left
	kept := 0                     // bytes of rest that are already known to stay
	for {
		i := strings.IndexByte(rest[kept:], '<')
		if i < 0 {
			break
		}
		i += kept
		tag := rest[i:]
		if strings.HasPrefix(tag, "<!--") {
			// "<!-->" is a whole comment: its end may share the dashes.
			end := strings.Index(tag[2:], "-->")
			if end < 0 {
				break // the parser's business
			}
			out.WriteString(rest[:i])
			rest, kept, cut = tag[2+end+3:], 0, true
			continue
		}
		name := droppedName(tag)
		if name == "" || open[name] {
			kept = i + 1
			continue
		}
		bracket, end := strings.IndexByte(tag, '>'), indexEndTag(tag, name)
		if bracket < 0 {
			break
		}
		if end < 0 {
			open[name] = true
			kept = i + 1
			continue
		}
		if name == "script" && isJSONLD(tag[:bracket]) {
			kept = i + end
			continue
		}
		out.WriteString(rest[:i])
		rest, kept, cut = tag[end:], 0, true
		if close := strings.IndexByte(rest, '>'); close >= 0 {
			rest = rest[close+1:]
		}
	}
	if !cut {
		return page
	}
	out.WriteString(rest)
	return out.String()
}

func droppedName(tag string) string {
	if len(tag) < 2 {
		return ""
	}
	switch tag[1] | 0x20 {
	case 's', 'n', 'i':
	default:
		return ""
	}
	for _, name := range dropped {
		if n := 1 + len(name); hasPrefixFold(tag[1:], name) && len(tag) > n && (tag[n] == '>' || tag[n] <= ' ' || tag[n] == '/') {
			return name
		}
	}
	return ""
}

func isJSONLD(tag string) bool { return strings.Contains(tag, "ld+json") }

// indexEndTag returns where the first end tag of the name begins in s, -1 when
// there is none.
func indexEndTag(s, name string) int {
	for i := 0; ; {
		k := strings.Index(s[i:], "</")
		if k < 0 {
			return -1
		}
		i += k
		if hasPrefixFold(s[i+2:], name) {
			return i
		}
		i += 2
	}
}

// void elements have no end tag.
func void(a atom.Atom) bool {
	switch a {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}

// flatten drops the tags of elements that lie deeper than maxDepth; their text
// stays.
func flatten(page string) string {
	var out strings.Builder
	z := html.NewTokenizer(strings.NewReader(page))
	depth := 0
	for {
		switch z.Next() {
		case html.ErrorToken:
			return out.String()
		case html.StartTagToken:
			raw := string(z.Raw())
			name, _ := z.TagName()
			if void(atom.Lookup(name)) {
				out.WriteString(raw)
				continue
			}
			if depth++; depth <= maxDepth {
				out.WriteString(raw)
			} else {
				out.WriteByte(' ')
			}
		case html.EndTagToken:
			if depth <= maxDepth {
				out.Write(z.Raw())
			}
			depth = max(0, depth-1)
		default:
			out.Write(z.Raw())
		}
	}
}

func attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return n.Attr[i].Val
		}
	}
	return ""
}
