package dev.liftgate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as a reader holds it: what stands where on which page. */
public final class PrintedPdf {

    /** Running heads end above this, in points. */
    private static final float HEAD = 40;

    /** A word on a page, from 1; its edges in points, from the left and from the top. */
    public record Placed(int page, String word, float left, float right, float y) {}

    private final byte[] bytes;

    private PrintedPdf(byte[] bytes) {
        this.bytes = bytes;
    }

    public static PrintedPdf of(byte[] bytes) {
        return new PrintedPdf(bytes);
    }

    /** What that page of ours gives. */
    public static PrintedPdf at(String path) {
        return of(Visitor.advisor()
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray());
    }

    public PDDocument open() throws IOException {
        return Loader.loadPDF(bytes);
    }

    public byte[] bytes() {
        return bytes;
    }

    /** All words in reading order, running heads left out. */
    public List<Placed> words() {
        List<Placed> words = new ArrayList<>();
        try (PDDocument pdf = open()) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> at) {
                    int from = 0;
                    for (int i = 0; i <= at.size(); i++) {
                        if (i == at.size() || at.get(i).getUnicode().isBlank()) {
                            add(at.subList(from, i));
                            from = i + 1;
                        }
                    }
                }

                private void add(List<TextPosition> word) {
                    if (!word.isEmpty() && word.get(0).getYDirAdj() > HEAD) {
                        TextPosition first = word.get(0);
                        TextPosition last = word.get(word.size() - 1);
                        words.add(new Placed(
                                getCurrentPageNo(),
                                word.stream().map(TextPosition::getUnicode).collect(Collectors.joining()),
                                first.getXDirAdj(),
                                last.getXDirAdj() + last.getWidthDirAdj(),
                                first.getYDirAdj()));
                    }
                }
            }.getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** Its text as another program reads it, in the order in which people read. */
    public String read() {
        try {
            Path file = Files.createTempFile("paper", ".pdf");
            Files.write(file, bytes);
            Process reader = new ProcessBuilder("pdftotext", "-enc", "UTF-8", "-layout", file.toString(), "-").start();
            String words = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Files.delete(file);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("pdftotext is needed (package poppler-utils)", e);
        }
    }

    /** What its properties say that it is about; empty for nothing. */
    public String subject() {
        try (PDDocument pdf = open()) {
            String subject = pdf.getDocumentInformation().getSubject();
            return subject == null ? "" : subject;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All text of one page, running heads and all. */
    public String page(int page) {
        try (PDDocument pdf = open()) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
