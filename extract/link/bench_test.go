package link_test

import (
	"strings"
	"testing"

	"github.com/entente-graph/entente/extract/article"
	"github.com/entente-graph/entente/extract/lexicon"
	"github.com/entente-graph/entente/extract/link"
	"github.com/entente-graph/entente/extract/tag"
	"github.com/entente-graph/entente/extract/token"
)

// prose is a page in the manner of the news, our own.
const prose = `MOSCOW, April 26 (UPI) -- Russian President Vladimir Putin said on Friday that his talks with North Korean leader Kim Jong Un in the port city of Vladivostok had been useful, and that Moscow would brief Washington and Beijing on what the two leaders discussed.
Kim, who arrived by armored train on Wednesday, told the Russian president that Pyongyang wanted lasting friendship. North Korea's foreign ministry later called the meeting a turning point. The U.S. State Department declined to comment.
Analysts at Seoul National University said the visit was meant to press President Donald Trump after the failed summit in Hanoi. "He wants a better offer," said Park Min-jun, who follows the North for a research institute in Seoul.
The Kremlin's spokesman, Dmitry Peskov, said that Chinese President Xi Jinping and Putin would meet again in Beijing at the weekend. Japan's Foreign Minister Taro Kono, speaking in Tokyo, urged both countries to respect the resolutions of the United Nations Security Council.
`

func BenchmarkTagLink(b *testing.B) {
	text := strings.Repeat(prose, 4)
	lex := lexicon.Load()
	tagger := tag.NewLexicon(lex)
	sents := split(text)
	blocks := []article.Block{{Kind: article.Body, End: len(text)}}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		names := tagger.Tag(text, sents)
		link.Link(link.Input{Text: text, Blocks: blocks, Sentences: sents, Names: names, Published: "2019-04-26", Lexicon: lex})
	}
}

// split cuts a text whose lines are its blocks into sentences.
func split(text string) []token.Sentence {
	var sents []token.Sentence
	begin := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		sents = append(sents, token.Split(text, begin, begin+len(line))...)
		begin += len(line)
	}
	return sents
}
