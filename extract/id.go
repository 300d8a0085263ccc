package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"path"
	"strings"

	"github.com/entente-graph/entente/extract/article"
	"github.com/entente-graph/entente/extract/source"
)

// documentID is the caller's own id where there is one, else 16 hex digits of
// the SHA-256 of the canonical URL, else of the text.
func documentID(it source.Item, art *article.Article) string {
	if it.ID != "" {
		return it.ID
	}
	key := canonicalURL(art.URL)
	if key == "" {
		key = art.Text
	}
	sum := sha256.Sum256([]byte(key))
	return hex.EncodeToString(sum[:8])
}

// canonicalURL takes from a URL what does not change the page behind it:
// scheme, "www.", letter case of the host, default port, fragment, the
// parameters that trackers add, their order, and a slash at the end. It
// returns "" for what is no web address.
func canonicalURL(raw string) string {
	u, err := url.Parse(strings.TrimSpace(raw))
	if err != nil || u.Hostname() == "" {
		return ""
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	if port := u.Port(); port != "" && port != "80" && port != "443" {
		host += ":" + port
	}
	q := u.Query()
	for k := range q {
		if tracking(k) {
			delete(q, k)
		}
	}
	s := host
	if p := path.Clean("/" + u.EscapedPath()); p != "/" {
		s += p
	}
	if len(q) > 0 {
		s += "?" + q.Encode()
	}
	return s
}

// tracking reports whether a URL parameter only says where the reader came
// from.
func tracking(param string) bool {
	param = strings.ToLower(param)
	switch param {
	case "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "cmpid", "ocid", "ref", "ref_src", "smid", "ns_source", "ns_campaign", "ns_mchannel":
		return true
	}
	return strings.HasPrefix(param, "utm_") || strings.HasPrefix(param, "at_")
}
