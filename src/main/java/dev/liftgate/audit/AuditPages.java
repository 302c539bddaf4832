package dev.liftgate.audit;

import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.staff.Staff;
import dev.liftgate.web.Cells;
import dev.liftgate.web.Typed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** The manager's page of who saw or changed what, and the same as a spreadsheet. */
@Path("/audit")
@RolesAllowed(Role.MANAGER)
class AuditPages {

    /** A week, with today. */
    private static final int DAYS = 7;

    private static final int LONGEST = 200;

    /** What stands in the fields above the list. */
    record AuditFilter(
            @RestQuery String words,
            @RestQuery String by,
            @RestQuery String kind,
            @RestQuery String from,
            @RestQuery String to,
            @RestQuery String page) {}

    /** A filter as it was understood; what it was not is said beside its field. */
    record AuditView(
            AuditQuestion question, LocalDate from, LocalDate to, String wrong, int page, List<AuditEntry> entries) {

        public List<AuditEntry> shown() {
            return entries.subList(0, Math.min(entries.size(), Audit.PAGE));
        }

        public boolean hasMore() {
            return entries.size() > Audit.PAGE;
        }

        AuditView with(List<AuditEntry> entries) {
            return new AuditView(question, from, to, wrong, page, entries);
        }

        /** The filter as it stands in an address, without the page. */
        public String query() {
            return "words=" + coded(question.words()) + "&by=" + coded(question.by()) + "&kind="
                    + coded(question.kind()) + "&from=" + from + "&to=" + to;
        }

        private static String coded(String word) {
            return URLEncoder.encode(word, StandardCharsets.UTF_8);
        }
    }

    @CheckedTemplate(basePath = "audit")
    static class Templates {
        static native TemplateInstance audit(AuditView view, List<String> people, LocalDate today);
    }

    @Inject
    Audit audit;

    @Inject
    Staff staff;

    @Inject
    SignedIn signedIn;

    @GET
    public TemplateInstance show(@BeanParam AuditFilter filter) {
        AuditView asked = read(filter);
        return Templates.audit(asked.with(audit.find(asked.question(), asked.page())), staff.names(), today());
    }

    /** All that fits the filter, not only a page of it. */
    @GET
    @Path("audit.csv")
    @Produces("text/csv; charset=UTF-8")
    @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"audit.csv\"")
    public StreamingOutput export(@BeanParam AuditFilter filter) {
        AuditQuestion question = read(filter).question();
        ZoneId zone = signedIn.shop().zone();
        return out -> QuarkusTransaction.requiringNew().timeout(600).run(() -> write(out, question, zone));
    }

    private void write(OutputStream out, AuditQuestion question, ZoneId zone) {
        try (Writer file = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16)) {
            Cells.write(file, "at", "by", "did", "thing", "address", "words");
            audit.each(
                    question,
                    entry -> Cells.write(
                            file,
                            entry.at().atZone(zone).toOffsetDateTime().toString(),
                            entry.by(),
                            entry.kind().label(),
                            entry.thing(),
                            entry.place(),
                            entry.words()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AuditView read(AuditFilter filter) {
        LocalDate to = today();
        LocalDate from = to.minusDays(DAYS - 1L);
        String wrong = "";
        try {
            to = Objects.requireNonNullElse(Typed.optional(filter.to(), Typed::day), to);
            from = Objects.requireNonNullElse(Typed.optional(filter.from(), Typed::day), to.minusDays(DAYS - 1L));
        } catch (DateTimeException e) {
            wrong = "There is no such day: write it like " + today();
        }
        ZoneId zone = signedIn.shop().zone();
        AuditQuestion question = new AuditQuestion(
                Typed.cut(Typed.line(filter.words()), LONGEST),
                Typed.cut(Typed.line(filter.by()), LONGEST),
                Typed.line(filter.kind()),
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant());
        return new AuditView(question, from, to, wrong, page(filter.page()), List.of());
    }

    private static int page(String typed) {
        String line = Typed.line(typed);
        return line.matches("[0-9]{1,5}") ? Integer.parseInt(line) : 0;
    }

    private LocalDate today() {
        return signedIn.shop().day(signedIn.now());
    }
}
