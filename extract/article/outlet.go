package article

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// outlet is who publishes the page, as it calls itself.
func (h *head) outlet(ld linked) string {
	name := firstOf(h.meta["og:site_name"], ld.outlet, h.meta["application-name"], h.meta["dc.publisher"], h.meta["publisher"])
	name = tidy(unescape(name))
	if len(name) > 80 || strings.Contains(name, "://") {
		return ""
	}
	// "The Example | News from everywhere"
	if i, n := lastSeparator(name); i > 0 && n > 0 {
		name, _, _ = strings.Cut(name, name[i:i+n])
	}
	return name
}

// hosts are outlets whose pages do not always name them, by the host of their
// address without "www."; their subdomains count.
var hosts = map[string]string{
	"upi.com": "UPI", "apnews.com": "Associated Press", "reuters.com": "Reuters", "afp.com": "AFP", "kcna.kp": "KCNA", "kcna.co.jp": "KCNA", "rodong.rep.kp": "Rodong Sinmun",
	"xinhuanet.com": "Xinhua", "news.cn": "Xinhua", "tass.com": "TASS", "tass.ru": "TASS", "interfax.com": "Interfax", "yna.co.kr": "Yonhap", "kyodonews.net": "Kyodo News",
	"bbc.co.uk": "BBC", "bbc.com": "BBC", "cnn.com": "CNN", "nytimes.com": "The New York Times", "washingtonpost.com": "The Washington Post", "wsj.com": "The Wall Street Journal",
	"theguardian.com": "The Guardian", "ft.com": "Financial Times", "economist.com": "The Economist", "bloomberg.com": "Bloomberg", "aljazeera.com": "Al Jazeera", "dw.com": "Deutsche Welle",
	"france24.com": "France 24", "lemonde.fr": "Le Monde", "elpais.com": "El País", "rferl.org": "Radio Free Europe/Radio Liberty", "rfa.org": "Radio Free Asia", "voanews.com": "Voice of America",
	"npr.org": "NPR", "politico.com": "Politico", "politico.eu": "Politico Europe", "euronews.com": "Euronews", "scmp.com": "South China Morning Post", "japantimes.co.jp": "The Japan Times",
	"nknews.org": "NK News", "38north.org": "38 North", "timesofisrael.com": "The Times of Israel", "haaretz.com": "Haaretz", "jpost.com": "The Jerusalem Post", "timesofindia.indiatimes.com": "The Times of India",
	"thehindu.com": "The Hindu", "dawn.com": "Dawn", "irna.ir": "IRNA", "sana.sy": "SANA", "whitehouse.gov": "The White House", "state.gov": "U.S. Department of State", "un.org": "United Nations",
	"globaltimes.cn": "Global Times", "chinadaily.com.cn": "China Daily", "koreatimes.co.kr": "The Korea Times", "koreaherald.com": "The Korea Herald", "cbsnews.com": "CBS News", "nbcnews.com": "NBC News",
	"abcnews.go.com": "ABC News", "foxnews.com": "Fox News", "usatoday.com": "USA Today", "latimes.com": "Los Angeles Times", "cnbc.com": "CNBC", "independent.co.uk": "The Independent", "telegraph.co.uk": "The Telegraph",
}

// outletOfHost is the outlet that an address belongs to, "" when it is not
// known.
func outletOfHost(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	for host != "" {
		if name := hosts[host]; name != "" {
			return name
		}
		_, rest, ok := strings.Cut(host, ".")
		if !ok {
			return ""
		}
		host = rest
	}
	return ""
}

// ownerOf reads the outlet from a page's copyright line: "© 2018 The Example.
// All rights reserved." The last such line counts; photographers' are above.
func ownerOf(parts []part) string {
	for i := len(parts) - 1; i >= 0 && i >= len(parts)-60; i-- {
		p := parts[i]
		if p.kind.Story() {
			continue
		}
		for _, mark := range []string{"©", "Copyright", "(c)", "ⓒ"} {
			k := strings.Index(p.text, mark)
			if k < 0 {
				continue
			}
			s := p.text[k+len(mark):]
			s = strings.TrimLeft(s, " ©(c)0123456789-–,by:")
			if j := strings.IndexAny(s, ".,·|–-/("); j >= 0 {
				s = s[:j]
			}
			for _, end := range []string{" All ", " all rights", " 19", " 20"} {
				s, _, _ = strings.Cut(s, end)
			}
			s = strings.TrimSpace(s)
			r, _ := utf8.DecodeRuneInString(s)
			if n := strings.Count(s, " "); n < 5 && len(s) > 2 && len(s) < 50 && unicode.IsLetter(r) && !unicode.IsLower(r) && !corporate(s) {
				return s
			}
		}
	}
	return ""
}

// corporate reports whether the owner in a copyright line is a company, which
// is rarely what its paper is called.
func corporate(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	switch words[len(words)-1] {
	case "limited", "ltd", "inc", "llc", "company", "corp", "corporation", "co", "media", "group", "network", "networks", "ventures", "holdings", "interactive", "nast", "plc", "gmbh", "ag", "l", "entertainment", "copyright", "rights":
		return true
	}
	return words[0] == "all" || words[0] == "copyright"
}

// siteNamed accepts the end of a <title> as the outlet: where it goes with the
// host of the address, or, without an address, has more than one word, as the
// names of sections rarely do, or is in a script that parts no words.
func siteNamed(name, address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" {
		if strings.Contains(name, " ") || written(name, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana) {
			return name
		}
		return ""
	}
	letters := strings.TrimPrefix(strings.ReplaceAll(folded(name), " ", ""), "the")
	if len(letters) > 3 && strings.Contains(strings.ReplaceAll(u.Hostname(), "-", ""), letters) {
		return name
	}
	return ""
}

// written reports whether a letter of s is of one of these scripts.
func written(s string, scripts ...*unicode.RangeTable) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.In(r, scripts...) })
}

// authors are the people or agencies a page names as its writers.
func (h *head) authors(ld linked) []string {
	names := ld.authors
	if len(names) == 0 {
		names = h.authorTag
	}
	outlet := folded(h.outlet(ld))
	var out []string
	seen := make(map[string]bool)
	for _, list := range names {
		list = tidy(unescape(list))
		if hasPrefixFold(list, "by ") {
			list = list[3:]
		}
		for _, n := range strings.Split(list, " and ") {
			n = strings.TrimSpace(n)
			switch {
			case n == "", len(n) > 80, strings.Contains(n, "://"), n[0] == '(', seen[n]:
			case folded(n) == outlet: // says nothing more
			case !strings.Contains(n, " ") && strings.Contains(n, "-") && n == strings.ToLower(n): // "ann-example", of an address
			default:
				seen[n] = true
				out = append(out, n)
			}
		}
	}
	return out
}
