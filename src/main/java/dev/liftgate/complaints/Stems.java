package dev.liftgate.complaints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.tartarus.snowball.ext.EnglishStemmer;

/** A cutter of text into words, and of words into stems. It uses Lucene's analysers. */
final class Stems {

    /** A word as spoken, in lower case without apostrophes, and its place in the text. */
    record RawWord(String word, int start, int end) {}

    private static final Analyzer CUT = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new EnglishPossessiveFilter(new LowerCaseFilter(words)));
        }
    };

    private static final ThreadLocal<EnglishStemmer> STEMMER = ThreadLocal.withInitial(EnglishStemmer::new);

    /** The stems of words that were asked for: a complaint asks for each of its own many times. */
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 20_000;

    private Stems() {}

    static String stem(String word) {
        return remembered(KNOWN, word, Stems::cutStem);
    }

    /** What a word has, found once; all is forgotten when too many are known. */
    static <T> T remembered(Map<String, T> known, String word, Function<String, T> found) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(word, found);
    }

    private static String cutStem(String word) {
        EnglishStemmer stemmer = STEMMER.get();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** @param most how many words at most */
    static List<RawWord> cut(String text, int most) {
        List<RawWord> tokens = new ArrayList<>();
        try (TokenStream stream = CUT.tokenStream("", plain(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (tokens.size() < most && stream.incrementToken()) {
                tokens.add(new RawWord(term.toString().replace("'", ""), offset.startOffset(), offset.endOffset()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    /** The text with letters that the tokenizer understands, one for one, so that the offsets stay as they are. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '\u2019' || c == '\u2018' || c == '`' || c == '\u00B4' || c == '\u02BC') {
                plain.setCharAt(i, '\'');
            } else if (c == '_' || c == ':') {
                plain.setCharAt(i, ' ');
            } else if (c == '.' && i + 1 < plain.length() && Character.isLetter(plain.charAt(i + 1))) {
                plain.setCharAt(i, ';');
            }
        }
        return plain.toString();
    }
}
