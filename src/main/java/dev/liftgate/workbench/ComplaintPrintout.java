package dev.liftgate.workbench;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.liftgate.complaints.Complaints;
import dev.liftgate.complaints.Reading;
import dev.liftgate.complaints.Understanding;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A printout of read complaints: one a line comes in, one JSON line goes out. It is plain ASCII, so that it works on
 * any console.
 */
final class ComplaintPrintout {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Complaints complaints;
    private final PrintStream out;

    ComplaintPrintout(Complaints complaints, PrintStream out) {
        this.complaints = complaints;
        this.out = out;
    }

    /** Cuts at line feeds only, so that even bytes that are no text give one line of output for each of input. */
    void print(InputStream text) throws IOException {
        InputStream bytes = new BufferedInputStream(text);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = bytes.read(); next >= 0; next = bytes.read()) {
            if (next == '\n') {
                print(line);
            } else {
                line.write(next);
            }
        }
        if (line.size() > 0) {
            print(line);
        }
        out.flush();
    }

    private void print(ByteArrayOutputStream line) throws IOException {
        Understanding understood = complaints.understand(line.toString(StandardCharsets.UTF_8));
        List<Reading> readings = understood.offered();
        line.reset();
        Map<String, String> answers = new LinkedHashMap<>();
        Map<String, String> from = new LinkedHashMap<>();
        readings.stream().limit(1).flatMap(best -> best.heard().stream()).forEach(heard -> {
            answers.put(heard.observation().code(), heard.answer().code());
            from.put(heard.observation().code(), heard.words());
        });
        Map<String, Object> printed = new LinkedHashMap<>();
        printed.put("guide", readings.isEmpty() ? null : readings.get(0).guide().code());
        printed.put(
                "perhaps",
                understood.perhaps().stream().map(each -> each.guide().code()).toList());
        printed.put("answers", answers);
        printed.put("from", from);
        out.print(JSON.writeValueAsString(printed) + "\n");
    }
}
