package dev.liftgate.billing;

import dev.liftgate.billing.Accounts.Transfer;
import dev.liftgate.billing.CounterEntry.CounterKind;
import dev.liftgate.billing.Payment.PaymentMethod;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.paper.Obstacles.Obstacle;
import dev.liftgate.paper.Print;
import dev.liftgate.press.Pdf;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Figures;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.joda.money.Money;

/** The pages of an invoice's account: what is open, and everything that corrects it. */
@Path("/orders/{number}/account")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class InvoiceAccountPages {

    private static final String WHY = "Say in a few words why: the customer reads it";

    record VoidForm(
            @RestForm @NotNull(message = "Which payment?") @Pattern(regexp = "\\d{1,18}", message = "Which payment?")
                    String payment,
            @RestForm @NotBlank(message = WHY) @Size(max = 300, message = "At most 300 characters") String reason) {}

    record RebookingForm(
            @RestForm @NotNull(message = "Which payment?") @Pattern(regexp = "\\d{1,18}", message = "Which payment?")
                    String payment,
            @RestForm
                    @NotNull(message = "How was it paid?")
                    @Pattern(regexp = "CARD|CASH|CHECK|TRANSFER", message = "How was it paid?")
                    String method,
            @RestForm @NotBlank(message = "How much was it?") @Size(max = 20, message = "Write a figure like 12.50")
                    String amount,
            @RestForm @NotNull @Pattern(regexp = "\\d{1,18}", message = "The number of an order, like 1001")
                    String order) {}

    record CreditForm(@NotBlank(message = WHY) @Size(max = 300, message = "At most 300 characters") String reason) {}

    record MoneyForm(
            @RestForm @NotBlank(message = "How much?") @Size(max = 20, message = "Write a figure like 12.50")
                    String amount,
            @RestForm @Pattern(regexp = "(CARD|CASH|CHECK|TRANSFER)?", message = "How does it go back?") String method,
            @RestForm @Size(max = 100, message = "At most 100 characters") String reference,
            @RestForm @NotBlank(message = WHY) @Size(max = 300, message = "At most 300 characters") String reason,
            @RestForm String seen) {}

    /** A line of the invoice in the form of a credit note, with what was typed so far. */
    public record CreditRow(Account.OpenLine open, boolean ticked, String amount, String wrong) {

        static CreditRow of(Account.OpenLine open, Map<String, String> typed, FormState form, Figures style) {
            String key = open.line().key();
            return new CreditRow(
                    open,
                    typed.containsKey("credit-" + key),
                    typed.getOrDefault("amount-" + key, style.plain(open.left())),
                    form.error("amount-" + key));
        }
    }

    /** What the rules ask for and a correction would lack, for each form of the page. */
    public record MissingFacts(List<Obstacle> credit, List<Obstacle> goodwill, List<Obstacle> money) {}

    @CheckedTemplate(basePath = "billing")
    static class Templates {
        static native TemplateInstance account(
                WorkOrder order,
                Account account,
                MissingFacts missing,
                List<CreditRow> rows,
                List<PaymentMethod> methods,
                String asked,
                FormState form);
    }

    @Inject
    Accounts accounts;

    @Inject
    MoneyPapers papers;

    @Inject
    WorkOrders orders;

    @Inject
    OrderLookup lookup;

    @Inject
    Forms forms;

    @Inject
    Pdf pdf;

    @Inject
    SignedIn signedIn;

    @Inject
    ShopCurrency currency;

    @GET
    public TemplateInstance show(@RestPath long number) {
        return page(number, "", FormState.blank());
    }

    @POST
    @Path("voids")
    public Response voidPayment(@RestPath long number, @BeanParam VoidForm form) {
        return forms.submit(
                form,
                () -> accounts.voidPayment(number, Long.parseLong(form.payment()), form.reason(), signedIn.stamp()),
                path(number),
                state -> page(number, "void-" + form.payment(), state));
    }

    /** Sets a payment right that was booked wrongly: it is voided and booked anew in one step. */
    @POST
    @Path("rebookings")
    public Response rebook(@RestPath long number, @BeanParam RebookingForm form) {
        return forms.submit(
                form,
                () -> {
                    long order = Long.parseLong(form.order());
                    lookup.find(order).orElseThrow(() -> new Refused("order", "There is no order " + order));
                    Transfer right = new Transfer(
                            signedIn.figures().amount("amount", form.amount(), currency.unit()),
                            PaymentMethod.valueOf(form.method()),
                            "");
                    accounts.rebook(number, Long.parseLong(form.payment()), right, order, signedIn.stamp());
                },
                path(number),
                state -> page(number, "rebook-" + form.payment(), state));
    }

    /** Takes lines back: each has a box to tick and the amount, which is all that is left of it unless changed. */
    @POST
    @Path("credits")
    public Response credit(@RestPath long number, MultivaluedMap<String, String> typed) {
        Map<String, String> words = Typed.single(typed);
        CreditForm form = new CreditForm(words.getOrDefault("reason", ""));
        return forms.submit(
                form,
                () -> asSeen(number, words.get("seen"), account -> {
                    requireTicked(account, words);
                    accounts.credit(number, amounts(words), form.reason(), signedIn.stamp());
                }),
                path(number),
                state -> page(number, "credit", words, state));
    }

    /** A colleague may have written the same correction meanwhile: then it is not written twice unseen. */
    private void asSeen(long number, String seen, Consumer<Account> verb) {
        orders.change(number, signedIn.stamp(), (order, by) -> {
            Account account = accounts.of(order).orElseThrow(NotFoundException::new);
            int now = account.entries().size();
            if (seen != null && !seen.equals(String.valueOf(now))) {
                throw new EditConflict(
                        "",
                        "Somebody corrected this invoice meanwhile. Nothing was written: look at the account again.");
            }
            verb.accept(account);
        });
    }

    /** A figure that was changed says that its line is meant: it is not left out in silence. */
    private void requireTicked(Account account, Map<String, String> words) {
        for (Account.OpenLine open : account.openLines()) {
            String field = "amount-" + open.line().key();
            String typed = Typed.line(words.get(field));
            if (!typed.isEmpty()
                    && !words.containsKey("credit-" + open.line().key())
                    && !signedIn.figures().amount(field, typed, currency.unit()).isEqual(open.left())) {
                throw new Refused(field, "Tick its line, or leave the figure as it was");
            }
        }
    }

    private Map<String, Money> amounts(Map<String, String> words) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        words.keySet().stream()
                .filter(field -> field.matches("credit-\\d{1,18}-\\d{1,4}"))
                .map(field -> field.substring("credit-".length()))
                .forEach(key -> amounts.put(
                        key,
                        signedIn.figures()
                                .amount("amount-" + key, words.getOrDefault("amount-" + key, ""), currency.unit())));
        return amounts;
    }

    @POST
    @Path("goodwill")
    public Response goodwill(@RestPath long number, @BeanParam MoneyForm form) {
        return forms.submit(
                form,
                () -> asSeen(
                        number,
                        form.seen(),
                        account -> accounts.goodwill(
                                number,
                                signedIn.figures().amount("amount", form.amount(), currency.unit()),
                                form.reason(),
                                signedIn.stamp())),
                path(number),
                state -> page(number, "goodwill", state));
    }

    @POST
    @Path("refunds")
    public Response refund(@RestPath long number, @BeanParam MoneyForm form) {
        return forms.submit(
                form,
                () -> {
                    Transfer back = new Transfer(
                            signedIn.figures().amount("amount", form.amount(), currency.unit()),
                            PaymentMethod.valueOf(Typed.needed("method", form.method(), "How does it go back?")),
                            form.reference());
                    accounts.refund(number, back, form.reason(), signedIn.stamp());
                },
                path(number),
                state -> page(number, "refund", state));
    }

    @GET
    @Path("{kind:void|credit|goodwill|refund}/{entry:\\d+}")
    public TemplateInstance entry(
            @RestPath long number, @RestPath String kind, @RestPath long entry, @RestQuery String paper) {
        return papers.page(
                        lookup.order(number),
                        kind,
                        entry,
                        Print.size(paper, signedIn.shop().paper()),
                        UnaryOperator.identity())
                .orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("{kind:void|credit|goodwill|refund}/{entry:\\d+}.pdf")
    public Response print(@RestPath long number, @RestPath String kind, @RestPath long entry, @RestQuery String paper) {
        return pdf.answer(entry(number, kind, entry, paper).render(), kind + "-" + entry + ".pdf");
    }

    private TemplateInstance page(long number, String asked, FormState form) {
        return page(number, asked, Map.of(), form);
    }

    private TemplateInstance page(long number, String asked, Map<String, String> typed, FormState form) {
        WorkOrder order = lookup.order(number);
        Account account = accounts.of(order).orElseThrow(NotFoundException::new);
        List<CreditRow> rows = account.openLines().stream()
                .map(open -> CreditRow.of(open, typed, form, signedIn.figures()))
                .toList();
        return Templates.account(
                order, account, missing(order, account), rows, List.of(PaymentMethod.values()), asked, form);
    }

    private MissingFacts missing(WorkOrder order, Account account) {
        Map<CounterKind, List<Obstacle>> missing = accounts.missing(order, account, signedIn.now());
        return new MissingFacts(
                missing.get(CounterKind.CREDIT), missing.get(CounterKind.GOODWILL), missing.get(CounterKind.REFUND));
    }

    private static String path(long number) {
        return WorkOrder.path(number) + "/account";
    }
}
