package dev.liftgate.billing;

import dev.liftgate.customers.Odometer;
import dev.liftgate.money.Charge;
import dev.liftgate.money.Totals;
import dev.liftgate.orders.Authorization;
import dev.liftgate.orders.Decision;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.Line;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.paper.PaperFacts;
import dev.liftgate.paper.PrintedJob;
import dev.liftgate.paper.PrintedRules;
import dev.liftgate.paper.Sheet;
import dev.liftgate.paper.Sheet.PrintedConcern;
import dev.liftgate.paper.Speech;
import dev.liftgate.rules.Fact;
import dev.liftgate.rules.When;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * The frozen content of an invoice. Payments and the odometer at hand-back come after it and are printed beside it.
 *
 * @param number 0 while it is only looked at
 * @param jobs what was done, as it is charged
 * @param declined what was turned down or put off; it counts in no total
 * @param authorized what the customer had said yes to, with fees and tax
 * @param estimated the total of the last estimate, or what was authorized where there was none; null on older papers
 * @param workDone the last day that was worked on it; null on older papers
 * @param law the rules it was printed by; null on older papers
 * @param lines what a credit note can take back, line by line; empty on older papers
 * @param rules how its totals were reckoned; null on older papers
 * @param prefix the letters before its number; empty for none, and on older papers
 * @param adds what it adds to, if its order supplements another; null otherwise, and on older papers
 */
public record Bill(
        Sheet sheet,
        long number,
        Instant issuedAt,
        String issuedBy,
        List<PrintedJob> jobs,
        List<PrintedJob> declined,
        Totals totals,
        Money authorized,
        List<Consent> consents,
        List<Mechanic> mechanics,
        Money estimated,
        LocalDate workDone,
        Closing closing,
        PrintedRules law,
        List<BilledLine> lines,
        Totals.Rules rules,
        Supplemented adds,
        String prefix) {

    /** Fills in the parts that older papers lack, because they were added later. */
    public Bill {
        closing = closing == null ? Closing.NONE : closing;
        lines = lines == null ? List.of() : lines;
        prefix = prefix == null ? "" : prefix;
    }

    /** A line of a job as it was charged, less its discounts; {@code line} counts the job's lines, from 0. */
    public record BilledLine(long job, String letter, int line, String description, Charge charge) {

        /** A charge from before its job was kept learns it here. */
        public BilledLine {
            charge = charge.in(job);
        }

        /** Its name among all lines of the invoice. */
        public String key() {
            return job + "-" + line;
        }

        static List<BilledLine> of(WorkOrder order, Predicate<Job> charged) {
            return order.jobs().stream()
                    .filter(charged)
                    .flatMap(job -> {
                        List<Line> lines = List.copyOf(job.lines());
                        List<Charge> charges = job.quote().charges();
                        return IntStream.range(0, lines.size())
                                .mapToObj(i -> new BilledLine(
                                        job.id(), job.letter(), i, lines.get(i).description(), charges.get(i)));
                    })
                    .toList();
        }
    }

    /** The invoice, and its order, that a supplementary order adds to. */
    public record Supplemented(long invoice, Instant issuedAt, long order, String prefix) {

        /** The number as that invoice prints it. */
        public String printedInvoice() {
            return prefix == null ? String.valueOf(invoice) : prefix + invoice;
        }
    }

    /**
     * Facts that are known only when the car is about to go back.
     *
     * @param odometer null if it was not read yet
     * @param unit of that; null on older papers, where it is the unit of the reading on arrival
     * @param goesBack null if it is not known yet
     * @param completion that the work was completed properly, or why not; may be empty
     */
    public record Closing(Integer odometer, LocalDate goesBack, String completion, String unit) {

        public static final Closing NONE = new Closing(null, null, "");

        public Closing(Odometer read, LocalDate goesBack, String completion) {
            this(read == null ? null : read.distance(), goesBack, completion, read == null ? null : read.unit());
        }

        /** What the odometer showed; null if it was not read yet. */
        Odometer read(String usual) {
            return odometer == null ? null : new Odometer(odometer, unit == null ? usual : unit);
        }
    }

    /** Whether the total holds no parts, and its jobs say so. */
    public boolean saysNoParts() {
        return PrintedJob.sayNoParts(jobs);
    }

    /** The printed facts that a law may ask for. */
    PaperFacts shown() {
        boolean spoken = consents.stream()
                .anyMatch(consent -> consent.method() == Authorization.Method.PHONE
                        || consent.method() == Authorization.Method.IN_PERSON && consent.estimate() == null);
        boolean addition = consents.stream()
                .filter(consent -> consent.method() != Authorization.Method.DESK)
                .skip(1)
                .anyMatch(consent -> consent.method() != Authorization.Method.IN_PERSON);
        return PaperFacts.of(sheet)
                .on(sheet.date(issuedAt))
                .work(jobs)
                .totals(totals)
                .show(Fact.NUMBER, Fact.DATE, Fact.TIME, Fact.REPAIRS_NEEDED, Fact.DECLINED)
                .show(Fact.DEPOSIT, Fact.BALANCE, Fact.TOLERANCE_WORDS)
                .show(Fact.SIGNATURE_BLOCK, Fact.SHOP_SIGNATURE, Fact.SHOP_STAMP)
                .show(Fact.ODOMETER_OUT, closing.odometer() != null)
                .show(Fact.RETURN_DATE, closing.goesBack() != null)
                .show(Fact.COMPLETION_CERTIFICATE, closing.completion())
                .show(Fact.WORK_DATE, workDone != null)
                .show(Fact.ESTIMATE_TOTAL, estimated != null)
                .show(
                        Fact.CAUSE,
                        repaired().filter(told -> told.kind().hasCause()).allMatch(told -> told.cause() != null))
                .show(
                        Fact.CORRECTION,
                        repaired().filter(told -> told.kind().needsWork()).allMatch(told -> told.correction() != null))
                .show(Fact.TECHNICIAN, jobs.isEmpty() || !mechanics.isEmpty())
                .show(
                        Fact.TECHNICIAN_CERTIFICATION,
                        jobs.isEmpty()
                                || !mechanics.isEmpty()
                                        && mechanics.stream().noneMatch(each -> each.certification()
                                                .isBlank()))
                .show(Fact.AUTHORIZATIONS, jobs.isEmpty() || !consents.isEmpty())
                .show(Fact.AUTHORIZATION_DATE, jobs.isEmpty() || !consents.isEmpty())
                .when(When.ORAL, spoken)
                .when(When.ORAL_OR_ELECTRONIC_ADDITION, addition)
                .when(When.DECLINED, !declined.isEmpty())
                .when(When.HIDDEN_FAULT_DECLINED, !declined.isEmpty() && !jobs.isEmpty())
                .when(
                        When.TEARDOWN_DECLINED,
                        !declined.isEmpty() && jobs.stream().anyMatch(PrintedJob::teardown));
    }

    public boolean asksForSignature() {
        return law != null && (law.asks(Fact.SIGNATURE_BLOCK.name()) || law.asks(Fact.SHOP_SIGNATURE.name()));
    }

    /** The concerns for which work was done. */
    private Stream<PrintedConcern> repaired() {
        return IntStream.range(0, sheet.concerns().size())
                .filter(i -> jobs.stream().anyMatch(item -> item.concern() == i + 1))
                .mapToObj(sheet.concerns()::get);
    }

    /** A person who worked on the car; the certification number may be empty. */
    public record Mechanic(String name, String certification) {}

    /**
     * A decision of the customer as it was recorded.
     *
     * @param estimate the version, null for a spoken offer
     * @param signedAs the name that was typed as a signature; empty, or null on older papers, for none
     * @param signature the drawn one as a picture to put into a page, or null
     */
    public record Consent(
            Instant at,
            String by,
            String relation,
            String how,
            Integer estimate,
            List<String> decisions,
            String takenBy,
            Money total,
            Authorization.Method method,
            String signedAs,
            String signature,
            boolean signedOnPaper) {

        static Consent of(Authorization record, Speech speech) {
            return new Consent(
                    record.recordedAt(),
                    record.authorizedBy(),
                    speech.relation(record.relation()),
                    (speech.say().method(record.method()) + " " + record.contact()).strip(),
                    record.estimateVersion(),
                    record.decisions().stream()
                            .map(decision -> words(decision, speech))
                            .toList(),
                    record.takenBy(),
                    record.newTotal(),
                    record.method(),
                    record.signatureTyped(),
                    record.signaturePicture(),
                    record.isSignedOnPaper());
        }

        private static String words(Decision decision, Speech speech) {
            String why = decision.reason().isBlank() ? "" : ", “" + decision.reason() + "”";
            return decision.jobTitle() + ", " + speech.text(decision.price()) + ": "
                    + speech.say().verdict(decision.verdict()) + why;
        }
    }

    public String title() {
        return sheet.speech().say().invoiceTitle(printedNumber());
    }

    /** Its number as people read it: {@code A-5001}. */
    public String printedNumber() {
        return prefix + number;
    }

    public Money total() {
        return totals.total();
    }
}
