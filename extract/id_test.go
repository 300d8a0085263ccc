package extract

import (
	"testing"

	"github.com/entente-graph/entente/extract/article"
	"github.com/entente-graph/entente/extract/source"
)

func TestCanonicalURL(t *testing.T) {
	tests := []struct{ in, want string }{
		{"https://www.Example.com/a/b/?utm_source=x&id=7#top", "example.com/a/b?id=7"},
		{"http://example.com:80/a/b?id=7", "example.com/a/b?id=7"},
		{"https://example.com:8443/", "example.com:8443"},
		{"https://example.com/?b=2&a=1", "example.com?a=1&b=2"},
		{"https://example.com/x%20y?fbclid=1", "example.com/x%20y"},
		{"", ""},
		{"/relative/path", ""},
		{"http://[broken", ""},
	}
	for _, tt := range tests {
		if got := canonicalURL(tt.in); got != tt.want {
			t.Errorf("canonicalURL(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestDocumentID(t *testing.T) {
	a := &article.Article{URL: "https://www.example.com/a?utm_medium=feed", Text: "One."}
	same := &article.Article{URL: "http://example.com/a/", Text: "Two."}
	if x, y := documentID(source.Item{}, a), documentID(source.Item{}, same); x != y || len(x) != 16 {
		t.Errorf("ids of one page under two addresses: %q and %q", x, y)
	}
	if got := documentID(source.Item{ID: "mine-1"}, a); got != "mine-1" {
		t.Errorf("the caller's id became %q", got)
	}
	bare := &article.Article{Text: "One."}
	if x, y := documentID(source.Item{}, bare), documentID(source.Item{}, &article.Article{Text: "Two."}); x == y {
		t.Errorf("two texts share id %q", x)
	}
}
