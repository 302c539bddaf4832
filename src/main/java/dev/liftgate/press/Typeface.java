package dev.liftgate.press;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A typeface of papers, with the characters that it is asked for.
 *
 * <p>The first one that is asked for a character and has it draws it. Its files are read when a paper first needs them.
 */
enum Typeface {
    SANS(
            "[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{IsCommon}\\p{IsInherited}]",
            "NotoSans-Regular.ttf",
            "NotoSans-Bold.ttf"),
    ARABIC("[\\p{IsArabic}\\x{600}-\\x{6FF}]", "NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"),
    HEBREW("\\p{IsHebrew}", "NotoSansHebrew-Regular.ttf", "NotoSansHebrew-Bold.ttf"),
    ARMENIAN("[\\p{IsArmenian}\\x{589}]", "NotoSansArmenian-Regular.ttf", "NotoSansArmenian-Bold.ttf"),
    GEORGIAN("[\\p{IsGeorgian}\\x{10FB}]", "NotoSansGeorgian-Regular.ttf", "NotoSansGeorgian-Bold.ttf"),
    THAI("[\\p{IsThai}\\x{E3F}]", "Waree.ttf", "Waree-Bold.ttf"),
    HAN(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsBopomofo}\\x{3000}-\\x{33FF}\\x{FE30}-\\x{FE4F}\\x{FF00}-\\x{FFEF}]",
            "DroidSansFallbackFull.ttf"),
    HANGUL("\\p{IsHangul}", "NanumSquareR.ttf"),
    SYMBOLS("[\\p{IsCommon}&&\\P{L}]", "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf");

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final Predicate<String> asked;
    private final String[] names;
    private byte[][] files;
    private CmapLookup glyphs;

    Typeface(String asked, String... names) {
        this.asked = Pattern.compile(asked).asMatchPredicate();
        this.names = names;
    }

    /** The one that draws a character, or nothing if none can. */
    static Optional<Typeface> of(int character) {
        return Stream.of(values())
                .filter(face -> face.asked.test(Character.toString(character)))
                .filter(face -> face.has(character))
                .findFirst();
    }

    /** Those that draw the characters of a text; the first one always. */
    static Set<Typeface> of(String text) {
        Set<Typeface> faces = EnumSet.of(SANS);
        text.codePoints()
                .filter(character -> character >= Printable.FIRST_UNSURE)
                .distinct()
                .forEach(character -> of(character).ifPresent(faces::add));
        return faces;
    }

    private synchronized boolean has(int character) {
        if (glyphs == null) {
            try {
                glyphs = parsed(file(0)).getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return glyphs.getGlyphId(character) > 0;
    }

    /**
     * Puts it into a document: the first one under its name in style sheets, the others for what that one lacks.
     *
     * <p>The first one goes without its ligatures, so that whoever copies words from a PDF gets letters.
     */
    void into(PDDocument pdf, PdfRendererBuilder builder) throws IOException {
        for (int i = 0; i < names.length; i++) {
            int weight = i == 0 ? REGULAR : BOLD;
            byte[] file = file(i);
            if (this == SANS) {
                TrueTypeFont font = parsed(file);
                font.setEnableGsub(false);
                PDFontSupplier supplier = new PDFontSupplier(PDType0Font.load(pdf, font, true));
                builder.useFont(supplier, "Liftgate Sans", weight, FontStyle.NORMAL, true);
            } else {
                Set<FSFontUseCase> use = EnumSet.of(FSFontUseCase.FALLBACK_FINAL);
                builder.useFont(() -> new ByteArrayInputStream(file), name(), weight, FontStyle.NORMAL, true, use);
            }
        }
    }

    private static TrueTypeFont parsed(byte[] file) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }

    private synchronized byte[] file(int i) throws IOException {
        if (files == null) {
            files = new byte[names.length][];
        }
        if (files[i] == null) {
            String path = names[i].startsWith("/") ? names[i] : "/fonts/" + names[i];
            try (InputStream file = Typeface.class.getResourceAsStream(path)) {
                files[i] = file.readAllBytes();
            }
        }
        return files[i];
    }
}
