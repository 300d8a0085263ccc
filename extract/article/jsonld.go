package article

import (
	"encoding/json"
	"strings"
)

// linked is what a page's JSON-LD says of the article on it.
type linked struct {
	title, published, modified string
	outlet, lang, url, body    string
	authors                    []string
}

// readJSONLD reads the scripts of a page. Of several articles (a list of other
// stories carries their data too) the one whose title or address is the
// page's counts, else the first. Broken scripts are mended or passed over.
func readJSONLD(scripts []string, url, title string) linked {
	var found []object
	byID := make(map[string]object)
	for _, s := range scripts {
		v, ok := decodeJSON(s)
		if !ok {
			if l, ok := salvage(s); ok {
				found = append(found, l)
			}
			continue
		}
		collect(v, 0, byID, &found)
	}
	best, bestScore := -1, -1
	for i, o := range found {
		score := 0
		if o.isArticle() {
			score += 4
		}
		if t := folded(o.str("headline")); t != "" && (strings.Contains(folded(title), t) || strings.Contains(t, folded(title)) && title != "") {
			score += 3
		}
		if u := o.str("url"); u != "" && sameAddress(u, url) || sameAddress(o.ref("mainEntityOfPage", byID, "@id", "url"), url) {
			score += 3
		}
		if o.str("datePublished") != "" {
			score++
		}
		if score > bestScore {
			best, bestScore = i, score
		}
	}
	if best < 0 {
		return linked{}
	}
	o := found[best]
	l := linked{
		title: firstOf(o.str("headline"), o.str("name")), published: o.str("datePublished"), modified: o.str("dateModified"),
		outlet: o.ref("publisher", byID, "name"), lang: o.str("inLanguage"), url: o.str("url"), body: o.str("articleBody"),
	}
	if !o.isArticle() {
		// A WebPage or a video's name is no headline.
		l.title, l.body = "", ""
	}
	for _, key := range []string{"author", "creator"} {
		if len(l.authors) == 0 {
			l.authors = o.names(key, byID)
		}
	}
	return l
}

func sameAddress(a, b string) bool {
	trim := func(s string) string {
		_, s, _ = strings.Cut(s, "://")
		s, _, _ = strings.Cut(s, "?")
		s, _, _ = strings.Cut(s, "#")
		return strings.TrimSuffix(strings.TrimPrefix(s, "www."), "/")
	}
	a, b = trim(a), trim(b)
	return a != "" && a == b
}

// object is a JSON object of linked data: any value may be a string, an
// object, a list of either, or a reference by @id to another object.
type object map[string]any

func (o object) types() []string {
	switch t := o["@type"].(type) {
	case string:
		return []string{t}
	case []any:
		var out []string
		for _, v := range t {
			if s, ok := v.(string); ok {
				out = append(out, s)
			}
		}
		return out
	}
	return nil
}

func (o object) isArticle() bool {
	for _, t := range o.types() {
		if strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "Posting") && t != "JobPosting" || t == "Report" {
			return true
		}
	}
	return false
}

func (o object) str(key string) string { return firstString(o[key]) }

// ref reads a property that is a string, an object with one of the names, or
// a reference to one.
func (o object) ref(key string, byID map[string]object, names ...string) string {
	v := o[key]
	if list, ok := v.([]any); ok && len(list) > 0 {
		v = list[0]
	}
	m, ok := v.(map[string]any)
	if !ok {
		return firstString(v)
	}
	for range 2 {
		for _, name := range names {
			if s := firstString(m[name]); s != "" {
				return s
			}
		}
		target, ok := byID[firstString(m["@id"])]
		if !ok {
			break
		}
		m = target
	}
	return ""
}

// names reads a property that lists people or bodies.
func (o object) names(key string, byID map[string]object) []string {
	list, ok := o[key].([]any)
	if !ok {
		list = []any{o[key]}
	}
	var out []string
	for _, v := range list {
		one := object{key: v}
		if s := one.ref(key, byID, "name"); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func firstString(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case []any:
		for _, w := range v {
			if s, ok := w.(string); ok {
				return strings.TrimSpace(s)
			}
		}
	case map[string]any:
		if s, ok := v["@value"].(string); ok {
			return s
		}
	}
	return ""
}

// collect gathers the objects that may describe the page's article. Objects
// below properties that speak of other things are left out.
func collect(v any, depth int, byID map[string]object, found *[]object) {
	if depth > 12 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, w := range v {
			collect(w, depth+1, byID, found)
		}
	case map[string]any:
		o := object(v)
		if id := o.str("@id"); id != "" && len(v) > 1 {
			if _, dup := byID[id]; !dup {
				byID[id] = o
			}
		}
		if o.isArticle() || o.str("datePublished") != "" && !o.isMedia() {
			*found = append(*found, o)
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "isPartOf", "author", "publisher", "creator", "subjectOf"} {
			if w, ok := v[key]; ok {
				collect(w, depth+1, byID, found)
			}
		}
	}
}

func (o object) isMedia() bool {
	for _, t := range o.types() {
		switch t {
		case "ImageObject", "VideoObject", "AudioObject", "Comment", "Review", "Person", "Organization", "ClaimReview", "PodcastEpisode":
			return true
		}
	}
	return false
}

// decodeJSON decodes a script, mending what pages get wrong: comment and CDATA
// wrappings, raw line feeds in strings, commas before a bracket, a semicolon
// or a second value at the end.
func decodeJSON(s string) (any, bool) {
	s = strings.TrimSpace(s)
	if i := strings.IndexAny(s, "{["); i > 0 && i < 40 {
		s = s[i:]
	}
	var v any
	if json.Unmarshal([]byte(s), &v) == nil {
		return v, true
	}
	dec := json.NewDecoder(strings.NewReader(mend(s)))
	if dec.Decode(&v) == nil {
		return v, true
	}
	return nil, false
}

func mend(s string) string {
	b := make([]byte, 0, len(s))
	inString := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case inString && c == '\\' && i+1 < len(s):
			if strings.IndexByte(`"\/bfnrtu`, s[i+1]) < 0 {
				continue // drop the backslash, keep the character
			}
			b = append(b, c, s[i+1])
			i++
			continue
		case c == '"':
			inString = !inString
		case inString && c < ' ':
			c = ' '
		case !inString && (c == '}' || c == ']'):
			for len(b) > 0 && (b[len(b)-1] <= ' ' || b[len(b)-1] == ',') {
				b = b[:len(b)-1]
			}
		}
		b = append(b, c)
	}
	return string(b)
}

// salvage picks single properties out of a script that is no JSON at all.
func salvage(s string) (object, bool) {
	o := object{"@type": "Article"}
	for _, key := range []string{"headline", "datePublished", "dateModified", "inLanguage"} {
		i := strings.Index(s, `"`+key+`"`)
		if i < 0 {
			continue
		}
		rest := strings.TrimLeft(s[i+len(key)+2:], " :\t\r\n")
		if !strings.HasPrefix(rest, `"`) {
			continue
		}
		if value, _, ok := strings.Cut(rest[1:], `"`); ok && len(value) < 400 {
			o[key] = value
		}
	}
	return o, len(o) > 1 && (strings.Contains(s, "Article\"") || strings.Contains(s, "Posting\""))
}
