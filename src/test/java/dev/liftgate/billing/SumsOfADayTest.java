package dev.liftgate.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.billing.Accounts.Transfer;
import dev.liftgate.billing.Bill.BilledLine;
import dev.liftgate.billing.Deposits.DepositFacts;
import dev.liftgate.billing.Payment.PaymentMethod;
import dev.liftgate.billing.Takings.Movement;
import dev.liftgate.billing.Takings.MovementKind;
import dev.liftgate.customers.Odometer;
import dev.liftgate.customers.Vehicle;
import dev.liftgate.drawer.DrawerDay;
import dev.liftgate.drawer.DrawerDay.MethodSums;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.orders.Arrangement;
import dev.liftgate.orders.Authorization;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.Decision;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.staff.Actor;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.Shop;
import dev.liftgate.staff.Staff;
import dev.liftgate.staff.StaffMember;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The sums of some days, held against a tally in cents that shares nothing with the shop: what came and went by day and
 * method, and what every account leaves open.
 *
 * <p>{@code bin/drill day} lets many more orders go through.
 */
@QuarkusTest
class SumsOfADayTest {

    private static final int ORDERS = Integer.getInteger("liftgate.drill.orders", 60);
    /** From so many on, everything has happened. */
    private static final int ENOUGH = 60;

    private static final long SEED = Long.getLong("liftgate.drill.seed", 20_261_129L);

    /** Long ago, so that no other test has money there; the last of its days has 23 hours. */
    private static final LocalDate FIRST = LocalDate.of(2019, 3, 4);

    private static final int DAYS = 7;
    private static final int SMALLEST_COIN = 5;
    private static final PaymentMethod[] METHODS = PaymentMethod.values();

    @Inject
    WorkOrders orders;

    @Inject
    OrderLookup lookup;

    @Inject
    Accounts accounts;

    @Inject
    Invoices invoices;

    @Inject
    Deposits deposits;

    @Inject
    Takings takings;

    @Inject
    Staff staff;

    /** What should come out: cents by day, method and kind. */
    private final Map<LocalDate, Map<PaymentMethod, Map<MovementKind, Long>>> tally = new TreeMap<>();

    private final Map<String, Integer> happened = new TreeMap<>();
    private final Random random = new Random(SEED);
    private Actor ana;
    private Actor nora;
    private ZoneId zone;
    private Vehicle car;
    private int coinBefore;
    private BigDecimal tax;

    @BeforeEach
    void a_car_and_no_coin_below_five_cents() {
        ana = AWorkOrder.actor("advisor");
        String signsInAs = "sums" + UUID.randomUUID().toString().substring(0, 8);
        nora = staff.hire(new StaffMember(signsInAs, "long enough to keep", Role.TECHNICIAN, "Nora Quist"))
                .actor();
        car = AWorkOrder.checkedIn("Sums Of Days", "It needs a wash.").now().vehicle();
        QuarkusTransaction.requiringNew().run(() -> {
            Shop shop = Shop.findById(1);
            zone = shop.zone();
            coinBefore = shop.facts().smallestCoin();
            Shop.update("facts.smallestCoin = ?1", SMALLEST_COIN);
            tax = (BigDecimal) Shop.getEntityManager()
                    .createNativeQuery("select percent from tax_rate where code = 'sales'")
                    .getSingleResult();
        });
    }

    @AfterEach
    void coins_as_they_were() {
        QuarkusTransaction.requiringNew().run(() -> Shop.update("facts.smallestCoin = ?1", coinBefore));
    }

    @Test
    void every_cent_is_in_one_day_one_method_and_one_account() {
        List<TalliedOrder> all = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            TalliedOrder order = new TalliedOrder(i);
            all.add(order);
            order.run();
            order.requireRight();
        }
        Set<Long> own = new LinkedHashSet<>();
        all.forEach(order -> own.add(order.number));
        long moved = 0;
        for (int i = 0; i < DAYS; i++) {
            moved += requireRight(FIRST.plusDays(i), own);
        }
        long received = all.stream().mapToLong(order -> order.received).sum();
        assertEquals(received, moved, "what the days gained, and what the orders brought" + seed());
        long charged = all.stream().mapToLong(order -> order.charged).sum();
        long rounded = all.stream().mapToLong(order -> order.rounded).sum();
        long open = all.stream().mapToLong(order -> order.open()).sum();
        assertEquals(charged - received - rounded, open, "what is open" + seed());
        Set<String> wanted = new LinkedHashSet<>(Arrays.asList(
                "deposit",
                "deposit corrected",
                "cancelled",
                "invoice",
                "payment",
                "rounded",
                "payer",
                "void",
                "void on a later day",
                "void of a rounded one",
                "credit",
                "goodwill",
                "refund",
                "refused"));
        wanted.removeAll(happened.keySet());
        assertTrue(wanted.isEmpty() || ORDERS < ENOUGH, () -> "never happened: " + wanted + seed());
        System.getLogger("drill").log(System.Logger.Level.INFO, ORDERS + " orders, seed " + SEED + ": " + happened);
    }

    /** The sums of one day, and what the day gained. */
    private long requireRight(LocalDate day, Set<Long> own) {
        List<Movement> mine = takings.of(day).stream()
                .filter(each -> own.contains(each.order()))
                .toList();
        DrawerDay money = new DrawerDay(day, CurrencyUnit.USD, mine, List.of());
        long all = 0;
        for (int i = 0; i < METHODS.length; i++) {
            PaymentMethod method = METHODS[i];
            MethodSums sums = money.methods().get(i);
            String where = day + ", " + method + seed();
            assertEquals(tallied(day, method, MovementKind.PAYMENT), cents(sums.payments()), "payments, " + where);
            assertEquals(tallied(day, method, MovementKind.DEPOSIT), cents(sums.deposits()), "deposits, " + where);
            assertEquals(tallied(day, method, MovementKind.VOID), cents(sums.voided()), "voided, " + where);
            assertEquals(tallied(day, method, MovementKind.REFUND), cents(sums.refunds()), "refunds, " + where);
            assertEquals(tallied(day, method, MovementKind.DEPOSIT_BACK), cents(sums.depositsBack()), "back, " + where);
            all += cents(sums.net());
        }
        assertEquals(all, cents(money.all().net()), "all methods, " + day + seed());
        assertEquals(
                tallied(day, PaymentMethod.CASH, MovementKind.PAYMENT)
                        + tallied(day, PaymentMethod.CASH, MovementKind.DEPOSIT)
                        - tallied(day, PaymentMethod.CASH, MovementKind.VOID)
                        - tallied(day, PaymentMethod.CASH, MovementKind.REFUND)
                        - tallied(day, PaymentMethod.CASH, MovementKind.DEPOSIT_BACK)
                        + 10_000,
                cents(money.expected(Money.ofMinor(CurrencyUnit.USD, 10_000))),
                "the drawer, " + day + seed());
        return all;
    }

    private long tallied(LocalDate day, PaymentMethod method, MovementKind kind) {
        return tally.getOrDefault(day, Map.of()).getOrDefault(method, Map.of()).getOrDefault(kind, 0L);
    }

    private String seed() {
        return " (seed " + SEED + ", " + ORDERS + " orders)";
    }

    private static long cents(Money money) {
        return money.getAmountMinorLong();
    }

    private static Money money(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }

    /** What figures come to of which some are taxed, in cents. */
    private long withTax(long plain, long taxed) {
        return plain
                + taxed
                + BigDecimal.valueOf(taxed)
                        .multiply(tax)
                        .divide(BigDecimal.valueOf(100))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    /** A deposit or a payment as it was tallied. */
    private static final class TalliedMoney {
        final long id;
        final LocalDate day;
        final PaymentMethod method;
        final long amount;
        final long settled;
        long back;

        TalliedMoney(long id, LocalDate day, PaymentMethod method, long amount, long settled) {
            this.id = id;
            this.day = day;
            this.method = method;
            this.amount = amount;
            this.settled = settled;
        }
    }

    /** One order, and what all of its money should come to. */
    private final class TalliedOrder {

        private final List<String> log = new ArrayList<>();
        private final List<TalliedMoney> left = new ArrayList<>();
        private final List<TalliedMoney> paid = new ArrayList<>();

        /** What is left of the lines of the invoice: cents by key, the taxed ones apart. */
        private final Map<String, long[]> lines = new LinkedHashMap<>();

        private final long number;
        private LocalDate day = FIRST.plusDays(random.nextInt(3));
        private int minute;
        private boolean billed;
        private boolean cancelled;

        /** The invoice less what was taken off it. */
        private long charged;

        /** What customers brought and did not get back. */
        private long received;

        private long rounded;
        private long refunded;

        TalliedOrder(int index) {
            number = orders.open(
                            car,
                            Odometer.miles(118_240),
                            new Arrangement("", null, nora, null),
                            List.of(new Concern.Statement("Wash " + index, null, "", "")),
                            stamp())
                    .number();
        }

        long open() {
            return billed ? charged - received - rounded : -received;
        }

        /** At any minute of the day, also at those that are of another day in Greenwich; never back in time. */
        private Stamp stamp() {
            minute = Math.min(24 * 60 - 1, minute + random.nextInt(200));
            return ana.at(day.atTime(minute / 60, minute % 60).atZone(zone).toInstant());
        }

        private void nextDays() {
            int more = random.nextInt(3);
            if (more > 0 && day.plusDays(more).isBefore(FIRST.plusDays(DAYS))) {
                day = day.plusDays(more);
                minute = 0;
            }
        }

        private boolean chance(int percent) {
            return random.nextInt(100) < percent;
        }

        private PaymentMethod method() {
            return chance(40) ? PaymentMethod.CASH : METHODS[random.nextInt(METHODS.length)];
        }

        private void moved(PaymentMethod method, MovementKind kind, long cents) {
            tally.computeIfAbsent(day, each -> new TreeMap<>())
                    .computeIfAbsent(method, each -> new TreeMap<>())
                    .merge(kind, cents, Long::sum);
            received += kind.isOut() ? -cents : cents;
            log.add(day + " " + kind + " " + method + " " + cents);
            happened.merge(kind.name().toLowerCase(), 1, Integer::sum);
        }

        private void did(String what) {
            log.add(day + " " + what);
            happened.merge(what, 1, Integer::sum);
        }

        void run() {
            work();
            for (int i = random.nextInt(3); i > 0; i--) {
                deposit();
                nextDays();
            }
            if (chance(15)) {
                cancel();
                return;
            }
            invoice();
            for (int i = 2 + random.nextInt(6); i > 0; i--) {
                nextDays();
                switch (random.nextInt(10)) {
                    case 0, 1 -> voidOne();
                    case 2 -> credit();
                    case 3 -> goodwill();
                    case 4, 5 -> refund();
                    default -> pay();
                }
            }
        }

        private void work() {
            orders.change(number, stamp(), (order, by) -> {
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                    long price = 100 + random.nextInt(60_000);
                    order.addFlat(null, ChargeKind.LABOR, "Wash " + i, money(price), chance(60) ? "sales" : null, by);
                }
            });
            orders.change(number, stamp(), (order, by) -> {
                order.jobs().forEach(job -> job.offer(by));
                order.agreement()
                        .authorize(
                                null,
                                new Authorization.Respondent(
                                        "Vera Wheels", "owner", Authorization.Method.PHONE, "555-0142", "As read out"),
                                order.jobs().stream()
                                        .map(job -> new Decision.JobVerdict(job.id(), Decision.Verdict.APPROVE, ""))
                                        .toList(),
                                null,
                                by);
            });
        }

        private void deposit() {
            PaymentMethod method = method();
            long cents = 1 + random.nextInt(30_000);
            Deposit taken = deposits.take(
                    number, new DepositFacts(money(cents), method, Receipt.Purpose.PARTS, "no. 7"), stamp());
            left.add(new TalliedMoney(taken.number(), day, method, cents, cents));
            moved(method, MovementKind.DEPOSIT, cents);
            if (chance(20)) {
                nextDays();
                deposits.correct(number, taken.number(), "mistyped", stamp());
                givenBack(left.get(left.size() - 1), cents);
                did("deposit corrected");
            }
        }

        private void givenBack(TalliedMoney deposit, long cents) {
            deposit.back += cents;
            moved(deposit.method, MovementKind.DEPOSIT_BACK, cents);
        }

        /** The last one first, each the way it came. */
        private void giveBack(long cents) {
            long rest = cents;
            for (int i = left.size() - 1; i >= 0 && rest > 0; i--) {
                long part = Math.min(rest, left.get(i).amount - left.get(i).back);
                if (part > 0) {
                    givenBack(left.get(i), part);
                    rest -= part;
                }
            }
        }

        private void cancel() {
            orders.cancel(number, "Sold the car", stamp());
            giveBack(received);
            cancelled = true;
            did("cancelled");
        }

        private void invoice() {
            for (Job job : lookup.order(number).jobs()) {
                orders.finish(number, job.id(), stamp());
            }
            orders.change(
                    number,
                    stamp(),
                    (order, by) -> order.concerns().iterator().next().correct("Washed", by));
            long total = 0;
            long taxed = 0;
            for (Job job : lookup.order(number).jobs()) {
                long price = cents(job.quote().price());
                boolean isTaxed = job.lines().iterator().next().taxCode() != null;
                total += isTaxed ? 0 : price;
                taxed += isTaxed ? price : 0;
            }
            charged = withTax(total, taxed);
            Invoice written = invoices.write(
                    number, money(charged), new Bill.Closing(Odometer.miles(118_300), null, ""), stamp());
            for (BilledLine line : written.bill().lines()) {
                boolean isTaxed = line.charge().taxCode() != null;
                lines.put(line.key(), new long[] {cents(line.charge().amount()), isTaxed ? 1 : 0});
            }
            billed = true;
            did("invoice");
            if (received > charged) {
                giveBack(received - charged);
            }
        }

        private long inCash(long cents) {
            return (cents + SMALLEST_COIN / 2) / SMALLEST_COIN * SMALLEST_COIN;
        }

        private void pay() {
            long open = open();
            PaymentMethod method = method();
            if (open <= 0 || chance(5)) {
                refused(() -> accounts.pay(number, new Transfer(money(Math.max(open, 0) + 100), method, ""), stamp()));
                return;
            }
            boolean whole = chance(60);
            long cents = whole ? open : 1 + random.nextInt((int) open);
            if (whole && method == PaymentMethod.CASH && inCash(open) > 0) {
                cents = inCash(open);
            }
            long settled = method == PaymentMethod.CASH && cents == inCash(open) ? open : cents;
            String payer = chance(20) ? "Mutual Insurance" : "";
            Payment payment = accounts.pay(number, new Transfer(money(cents), method, "", payer), stamp());
            paid.add(new TalliedMoney(payment.id(), day, method, cents, settled));
            rounded += settled - cents;
            moved(method, MovementKind.PAYMENT, cents);
            if (settled != cents) {
                did("rounded");
            }
            if (!payer.isEmpty()) {
                did("payer");
            }
        }

        private void voidOne() {
            if (paid.isEmpty()) {
                return;
            }
            TalliedMoney payment = paid.get(random.nextInt(paid.size()));
            boolean wasGivenBack =
                    refunded >= payment.settled && refunded > received + refunded + rounded - payment.settled;
            if (payment.back > 0 || wasGivenBack) {
                refused(() -> accounts.voidPayment(number, payment.id, "wrong", stamp()));
                return;
            }
            accounts.voidPayment(number, payment.id, "wrong", stamp());
            payment.back = payment.amount;
            rounded -= payment.settled - payment.amount;
            moved(payment.method, MovementKind.VOID, payment.amount);
            if (payment.day.isBefore(day)) {
                did("void on a later day");
            }
            if (payment.settled != payment.amount) {
                did("void of a rounded one");
            }
        }

        private void credit() {
            List<String> keys =
                    lines.keySet().stream().filter(key -> lines.get(key)[0] > 0).toList();
            if (keys.isEmpty()) {
                return;
            }
            String key = keys.get(random.nextInt(keys.size()));
            long whole = lines.get(key)[0];
            long part = chance(40) ? whole : 1 + random.nextInt((int) whole);
            long before = ofLines();
            lines.get(key)[0] -= part;
            long off = before - ofLines();
            if (off > charged) { // goodwill has taken off more than is left
                lines.get(key)[0] += part;
                refused(() -> accounts.credit(number, Map.of(key, money(part)), "back", stamp()));
                return;
            }
            CounterEntry note = accounts.credit(number, Map.of(key, money(part)), "back", stamp());
            assertEquals(off, cents(note.total()), this::toString);
            charged -= off;
            did("credit");
        }

        private long ofLines() {
            long plain = 0;
            long taxed = 0;
            for (long[] line : lines.values()) {
                plain += line[1] == 0 ? line[0] : 0;
                taxed += line[1] == 1 ? line[0] : 0;
            }
            return withTax(plain, taxed);
        }

        private void goodwill() {
            if (charged <= 0) {
                refused(() -> accounts.goodwill(number, money(1), "long wait", stamp()));
                return;
            }
            long cents = 1 + random.nextInt((int) Math.min(charged, 5_000));
            accounts.goodwill(number, money(cents), "long wait", stamp());
            charged -= cents;
            did("goodwill");
        }

        private void refund() {
            long owed = -open();
            PaymentMethod method = method();
            if (owed <= 0) {
                refused(() -> accounts.refund(number, new Transfer(money(1), method, ""), "back", stamp()));
                return;
            }
            refused(() -> accounts.refund(number, new Transfer(money(owed + 1), method, ""), "back", stamp()));
            long cents = chance(70) ? owed : 1 + random.nextInt((int) owed);
            accounts.refund(number, new Transfer(money(cents), method, ""), "back", stamp());
            refunded += cents;
            moved(method, MovementKind.REFUND, cents);
        }

        /** What makes no sense is refused, and leaves no cent behind. */
        private void refused(Runnable verb) {
            try {
                verb.run();
            } catch (Refused expected) {
                did("refused");
                return;
            }
            throw new AssertionError("this should have been refused: " + this);
        }

        void requireRight() {
            WorkOrder order = lookup.order(number);
            if (!billed) {
                assertEquals(received, cents(deposits.held(order)), this::toString);
                assertEquals(cancelled, order.progress().cancelledAt() != null, this::toString);
                return;
            }
            Account account = accounts.of(order).orElseThrow();
            assertEquals(open(), cents(account.balance()), this::toString);
            assertEquals(charged, cents(account.invoice().total().minus(account.credited())), this::toString);
            assertEquals(refunded, cents(account.refunded()), this::toString);
            assertEquals(open() <= 0, account.isSettled(), this::toString);
            assertEquals(open() <= 0, order.progress().paidAt() != null, this::toString);
        }

        @Override
        public String toString() {
            return "order " + number + ": " + log + seed();
        }
    }
}
