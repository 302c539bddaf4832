package dev.liftgate.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * The text of a chosen file, or else of the field beside it. Its line ends become those of our own files.
 *
 * @param complaint why the file or the text cannot be taken; empty if it can. The text is then what was typed
 */
public record UploadedText(String text, String complaint) {

    /**
     * @param file null or empty where none was chosen
     * @param most bytes of the file, or characters of the text
     * @param tooLarge the sentence about a larger one
     */
    public static UploadedText of(FileUpload file, String typed, long most, String tooLarge) {
        String beside = tidy(typed == null ? "" : typed);
        boolean chosen = file != null && file.size() > 0;
        if (chosen ? file.size() > most : beside.length() > most) {
            return new UploadedText(beside, tooLarge);
        }
        try {
            String text = chosen ? tidy(Files.readString(file.uploadedFile())) : beside;
            return text.indexOf('\0') < 0
                    ? new UploadedText(text, "")
                    : new UploadedText(beside, "This file is no text. Choose the file that you write it in.");
        } catch (CharacterCodingException e) {
            return new UploadedText(beside, "This file is not UTF-8 text. Save it as UTF-8 and try again.");
        } catch (IOException e) {
            throw new UncheckedIOException("the uploaded file cannot be read", e);
        }
    }

    private static String tidy(String text) {
        String lines = text.replace("\r\n", "\n");
        return lines.startsWith("\uFEFF") ? lines.substring(1) : lines;
    }
}
