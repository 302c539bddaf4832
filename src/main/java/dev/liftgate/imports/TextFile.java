package dev.liftgate.imports;

import dev.liftgate.web.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** An uploaded text file: UTF-8 if all of it is valid, else Windows-1252. */
record TextFile(Path path, Charset charset) {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));

    /** @throws Refused if the file is empty or no text */
    static TextFile at(Path path) throws IOException {
        refuseOtherKinds(path);
        for (Charset charset : CHARSETS) {
            if (isAll(path, charset)) {
                return new TextFile(path, charset);
            }
        }
        throw new Refused("This is not text that Liftgate can read. Save it as “CSV UTF-8” and try again.");
    }

    private static void refuseOtherKinds(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            byte[] head = file.readNBytes(4);
            if (head.length == 0) {
                throw new Refused("The file is empty.");
            }
            if (begins(head, 0xff, 0xfe) || begins(head, 0xfe, 0xff)) {
                throw new Refused("This file is UTF-16, which Excel calls “Unicode text”. Save it as “CSV UTF-8”.");
            }
            if (begins(head, 0xd0, 0xcf, 0x11, 0xe0)) {
                throw new Refused("This is an old Excel workbook (.xls), or one with a password. Save it as “Excel"
                        + " workbook (.xlsx)” without a password, and upload that.");
            }
        }
        refuseNul(path);
    }

    static boolean begins(byte[] head, int... bytes) {
        return head.length >= bytes.length
                && IntStream.range(0, bytes.length).allMatch(i -> (head[i] & 0xff) == bytes[i]);
    }

    private static void refuseNul(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            byte[] some = new byte[1 << 16];
            int line = 1;
            for (int n = file.read(some); n >= 0; n = file.read(some)) {
                for (int i = 0; i < n; i++) {
                    if (some[i] == 0) {
                        throw new Refused("Line " + line + " holds a character that no text has (NUL): the file is"
                                + " damaged or UTF-16. Save it anew as “CSV UTF-8”.");
                    }
                    line += some[i] == '\n' ? 1 : 0;
                }
            }
        }
    }

    private static boolean isAll(Path path, Charset charset) throws IOException {
        try (Reader reader = strict(path, charset)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Reader strict(Path path, Charset charset) throws IOException {
        return new InputStreamReader(
                Files.newInputStream(path),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** A reader from the first character after a byte order mark. */
    Reader open() throws IOException {
        BufferedReader reader = new BufferedReader(strict(path, charset), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** The first line, or as much of it as headings can need. */
    String firstLine() throws IOException {
        try (Reader reader = open()) {
            char[] some = new char[20_000];
            int n = Math.max(0, ((BufferedReader) reader).read(some));
            return new String(some, 0, n).split("\\R", 2)[0];
        }
    }

    long bytes() throws IOException {
        return Files.size(path);
    }
}
