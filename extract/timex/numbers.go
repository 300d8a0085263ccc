package timex

const numberWords = mask(1<<classSmall | 1<<classTens | 1<<classHundred | 1<<classThousand)

// joinNumbers makes one lexeme of each run of number words: "twenty four",
// "two hundred and ten", "nineteen ninety-six" (a year), "two thousand five".
func (x *lexer) joinNumbers() {
	in, out := x.out, x.out[:0]
	for i := 0; i < len(in); {
		if in[i].classes&numberWords == 0 {
			out = append(out, in[i])
			i++
			continue
		}
		l, next := joinNumber(x, in, i)
		out = append(out, l)
		i = next
	}
	x.out = out
}

func joinNumber(x *lexer, in []lexeme, i int) (lexeme, int) {
	l := in[i]
	total, part := 0, 0
	year := false
	j := i
	for ; j < len(in) && j < i+10; j++ {
		k := &in[j]
		switch {
		case k.classes.has(classSmall):
			v := k.entry.value(classSmall)
			if j > i && !(part%100 == 0 && part > 0 || part%10 == 0 && part%100 > 10 && v < 10 || part == 0 && total > 0) {
				goto done
			}
			part += v
		case k.classes.has(classTens):
			v := k.entry.value(classTens)
			if part >= 17 && part <= 20 && total == 0 && j == i+1 {
				year = true
				total, part = part*100, v
				continue
			}
			if part%100 != 0 {
				goto done
			}
			part += v
		case k.classes.has(classHundred):
			if part == 0 && j > i || part > 99 {
				goto done
			}
			part = max(part, 1) * 100
		case k.classes.has(classThousand):
			if total > 0 || part > 999 {
				goto done
			}
			total, part = max(part, 1)*1000, 0
		case j > i && j+1 < len(in) && in[j+1].classes&(1<<classSmall|1<<classTens) != 0 && x.word(int(k.begin)) == "and" && (part%100 == 0 && part > 0 || part == 0 && total > 0):
			continue
		default:
			goto done
		}
	}
done:
	last := in[j-1]
	l.end, l.closes = last.end, last.closes
	l.n = float64(total + part)
	if j > i+1 {
		l.entry = nil
	}
	l.classes = 1 << classNum
	if n := total + part; year || n >= 2000 && n < 2100 && j > i+1 {
		l.classes |= 1 << classYear
	} else if j == i+1 || n < 100 {
		if j < len(in) && in[j].classes.has(classOrd) && in[j].n < 10 && l.n >= 20 && int(l.n)%10 == 0 && !in[j].opens {
			// "twenty-first"
			l.n += in[j].n
			l.end, l.closes, l.entry = in[j].end, in[j].closes, nil
			l.classes = 1<<classOrd | 1<<classDOrd
			j++
		}
	}
	return l, j
}
