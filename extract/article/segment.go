package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A segment is a run of inline text between two block boundaries of a page:
// a paragraph, a heading, a list item, a caption, a link by itself.
type segment struct {
	text   string
	links  int        // bytes of text inside links
	tag    atom.Atom  // of the nearest block element
	node   *html.Node // the nearest block element
	zone   *zone      // the innermost region it lies in that says something of its kind
	listed bool       // one of a list of other stories, each a linked heading and a summary
	within bool       // lies in the part of the page chosen as the story's
}

// prose reports whether a segment reads like a paragraph, not like a label:
// long, hardly linked, with the punctuation of sentences.
func (s *segment) prose() bool {
	n := len(s.text)
	if s.links*2 > n {
		return false
	}
	if n < 40 && !wide(s.text) {
		return s.tag == atom.P && s.links == 0 && endsSentence(s.text) && strings.Count(s.text, " ") >= 4
	}
	if wide(s.text) {
		return n > 60 && strings.ContainsAny(s.text, "。、，．！？.,!?")
	}
	return strings.ContainsAny(s.text, ".!?…:;,。") && strings.Count(s.text, " ") >= 6
}

// A role is what a region of the page says of the text in it.
type role uint8

const (
	plainRole   role = iota
	headRole         // a header: title, byline, date
	captionRole      // of a picture or video
	teaserRole       // other stories
	junkRole         // navigation, sharing, adverts, forms …
	sealedRole       // comments, footers: junk however much text they hold
)

// A zone is an element whose tag, class or id says what its text is. Zones of
// a page form a tree.
type zone struct {
	up    *zone
	role  role
	node  *html.Node
	chars int  // bytes of prose in it
	links int  // bytes of links in it
	off   bool // it holds most of the page's prose, so its name misleads
}

// walker cuts a page into segments.
type walker struct {
	segs  []segment
	zones []*zone
	buf   []byte
	links int
	// of the segment being collected
	node *html.Node
	zone *zone
	// where the walk is
	inLink bool
	breaks int
}

// segments cuts the body of a page.
func segments(body *html.Node) []segment {
	w := &walker{buf: make([]byte, 0, 4096)}
	w.walk(body, body, nil, 0)
	w.flush()
	total := 0
	alike := make(map[string]int) // prose in all zones of one class
	for i := range w.segs {
		s := &w.segs[i]
		for z := s.zone; z != nil && s.links > 0; z = z.up {
			z.links += s.links
		}
		if s.prose() {
			total += len(s.text)
			for z := s.zone; z != nil; z = z.up {
				z.chars += len(s.text)
				alike[attr(z.node, "class")] += len(s.text)
			}
		}
	}
	for _, z := range w.zones {
		chars, limit := z.chars, total/2
		if class := attr(z.node, "class"); class != "" {
			chars = alike[class]
		}
		if z.role == headRole || z.role == captionRole {
			limit = total / 3
		}
		z.off = z.role != sealedRole && chars > limit && chars > 200
		if z.role == teaserRole && z.chars > 400 && z.links*10 < z.chars {
			z.off = true // a teaser is a link; this one only is called so
		}
	}
	return w.segs
}

// openAround switches off the zones around the story's heading, whatever their
// names: a story shown in a pop-up ("modal") is a story.
func openAround(s *segment) {
	for z := s.zone; z != nil; z = z.up {
		if z.chars > 60 {
			z.off = true
		}
	}
}

// roleOf is the role of the innermost telling zone; a telling zone further
// out overrides a caption or header inside it.
func (s *segment) roleOf() role {
	r := plainRole
	for z := s.zone; z != nil; z = z.up {
		if z.off || z.role == plainRole {
			continue
		}
		r = max(r, min(z.role, junkRole))
	}
	return r
}

func (w *walker) flush() {
	w.breaks = 0
	w.buf = trimRight(w.buf)
	if len(w.buf) > 0 {
		w.segs = append(w.segs, segment{text: string(w.buf), links: w.links, tag: w.node.DataAtom, node: w.node, zone: w.zone})
	}
	w.buf, w.links = w.buf[:0], 0
}

// walk visits n; block is the nearest block element around it.
func (w *walker) walk(n, block *html.Node, z *zone, depth int) {
	if depth > 2*maxDepth {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			if block.DataAtom == atom.Pre && strings.Contains(c.Data, "\n\n") {
				w.pre(c.Data, block, z)
				continue
			}
			w.text(c.Data, block, z)
		case html.ElementNode:
			w.element(c, block, z, depth)
		}
	}
}

func (w *walker) text(s string, block *html.Node, z *zone) {
	n := len(w.buf)
	w.buf = appendInline(w.buf, s)
	if n == 0 {
		w.node, w.zone = block, z
	}
	if len(w.buf) > n {
		if w.inLink {
			w.links += len(w.buf) - n
		}
		if w.buf[len(w.buf)-1] != ' ' || len(w.buf)-n > 1 {
			w.breaks = 0
		}
	}
}

// pre cuts preformatted text at its empty lines.
func (w *walker) pre(s string, block *html.Node, z *zone) {
	for i, p := range strings.Split(s, "\n\n") {
		if i > 0 {
			w.flush()
		}
		w.text(p, block, z)
	}
}

func (w *walker) element(c, block *html.Node, z *zone, depth int) {
	switch c.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Iframe, atom.Select, atom.Textarea, atom.Input, atom.Object, atom.Canvas, atom.Map, atom.Math, atom.Head, atom.Audio, atom.Datalist:
		return
	case atom.Br:
		if w.breaks++; w.breaks >= 2 {
			w.flush()
		} else {
			w.buf = appendInline(w.buf, " ")
		}
		return
	case atom.Hr:
		w.flush()
		return
	case atom.Sup:
		if footnote(c) {
			return
		}
	}
	if hidden(c) {
		return
	}
	// The class of inline markup ("dateline" on the first words of a
	// paragraph) says nothing of the paragraph.
	if isBlock(c.DataAtom) || c.DataAtom == 0 {
		if r := roleOfElement(c); r != plainRole {
			z = &zone{up: z, role: r, node: c}
			w.zones = append(w.zones, z)
		}
	}
	if isBlock(c.DataAtom) {
		w.flush()
		w.walk(c, c, z, depth+1)
		w.flush()
		return
	}
	w.spaceBetween(c)
	if c.DataAtom == atom.A && !w.inLink {
		w.inLink = true
		w.walk(c, block, z, depth+1)
		w.inLink = false
		return
	}
	w.walk(c, block, z, depth+1)
}

// spaceBetween puts a space between two neighbours that only a style sheet parts:
// "<a>World</a><a>Politics</a>", "<b>Recommended</b><a>Envoys meet</a>". Letters
// of one word that are marked up apart do not go from small to capital.
func (w *walker) spaceBetween(c *html.Node) {
	n := len(w.buf)
	if n == 0 || c.PrevSibling == nil || c.PrevSibling.Type != html.ElementNode || c.FirstChild == nil || c.FirstChild.Type != html.TextNode || c.FirstChild.Data == "" {
		return
	}
	before, after := w.buf[n-1], c.FirstChild.Data[0]
	if ('a' <= before && before <= 'z' || isDigit(before)) && 'A' <= after && after <= 'Z' {
		w.buf = append(w.buf, ' ')
	}
}

// footnote reports whether a superscript is only a number to a note.
func footnote(n *html.Node) bool {
	c := n.FirstChild
	return c != nil && c.Type == html.ElementNode && c.DataAtom == atom.A
}

func hidden(n *html.Node) bool {
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "hidden":
			return a.Val != "until-found"
		case "style":
			if len(a.Val) < 500 && strings.Contains(a.Val, "none") && strings.Contains(strings.ReplaceAll(a.Val, " ", ""), "display:none") {
				return true
			}
		}
	}
	return false
}

func isBlock(a atom.Atom) bool {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Button, atom.Center, atom.Dd, atom.Details, atom.Dialog, atom.Div, atom.Dl, atom.Dt,
		atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Html,
		atom.Label, atom.Legend, atom.Li, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Picture, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody,
		atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul, atom.Video:
		return true
	}
	return false
}
