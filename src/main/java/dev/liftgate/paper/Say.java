package dev.liftgate.paper;

import dev.liftgate.catalog.PartCondition;
import dev.liftgate.orders.AgreedTerms;
import dev.liftgate.orders.Authorization;
import dev.liftgate.orders.ConcernKind;
import dev.liftgate.orders.Decision;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.JobTerms;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * All fixed words of papers for customers, in the customer's language: {@code {say:total}}.
 *
 * <p>The texts are in {@code messages/say.properties} and, in Spanish, {@code say_es.properties}. Draw a page through
 * {@link Speech#on}, or it speaks the language of the person at the screen.
 */
@MessageBundle("say")
public interface Say {

    // titles
    @Message
    String estimateTitle(long order, int version);

    @Message
    String invoiceTitle(String number);

    @Message
    String receiptTitle(long number);

    @Message
    String returnTitle(long number);

    @Message
    String page();

    @Message
    String of();

    // head: who, for whom, which car
    @Message
    String issued(String when, String who);

    @Message
    String validUntil(String day);

    @Message
    String replaces(int version);

    @Message
    String order(long number);

    @Message
    String registration(String number);

    @Message
    String taxNumber(String number);

    @Message
    String customer();

    @Message
    String mayAlsoAuthorize(String who);

    @Message
    String taxExempt(String certificate);

    @Message
    String vehicle();

    @Message
    String vin(String number);

    @Message
    String odometerIn(String distance);

    @Message
    String odometerOut(String distance);

    @Message
    String promised();

    @Message
    String noTimeYet();

    @Message
    String yourAdvisor(String name);

    @Message
    String workBy();

    @Message
    String certification(String number);

    // what is wrong with the car
    @Message
    String told();

    @Message
    String inOurWords();

    @Message
    String concernKind(ConcernKind kind);

    @Message
    String found();

    @Message
    String photoOf(String shows);

    @Message
    String photoBy(String who, String when);

    @Message
    String howSerious();

    @Message
    String mayBeDriven();

    @Message
    String wrongAndDone();

    @Message
    String youToldUs();

    @Message
    String cause();

    @Message
    String correction();

    @Message
    String gone(String who);

    @Message
    String serviceDone();

    @Message
    String serviceChecked(String who);

    // jobs and their lines
    @Message
    String propose();

    @Message
    String authorizedAlready();

    @Message
    String forYouToDecide();

    @Message
    String notToExceed(String expected);

    @Message
    String orMore(String amount);

    @Message
    String labor();

    @Message
    String laborOf(String what);

    @Message
    String flat();

    @Message
    String hours(String count);

    @Message
    String pieces(String count);

    @Message
    String condition(PartCondition condition);

    @Message
    String state(JobState state);

    @Message
    String declinedEarlier();

    @Message
    String workAndParts();

    @Message
    String noWork();

    @Message
    String notCharged();

    // money
    @Message
    String parts();

    @Message
    String noParts();

    @Message
    String sublet();

    @Message
    String discountsOnJobs();

    @Message
    String feeTimes(String label, String times, String each);

    @Message
    String taxOn(String label, String percent, String base);

    @Message
    String taxIn(String label, String percent, String base);

    @Message
    String taxTakenOut(String label, String percent, String base);

    @Message
    String total();

    @Message
    String authorized();

    @Message
    String comesTo();

    @Message
    String changedSince(int version);

    @Message
    String noChange();

    @Message
    String added(String job, String price);

    @Message
    String takenOff(String job, String price);

    @Message
    String authorizedSoFar(String before, String more);

    @Message
    String paid();

    @Message
    String paymentTaken(String how, String who);

    @Message
    String balance();

    /** Instead of a balance below zero. */
    @Message
    String toGiveBack();

    // decisions
    @Message
    String decide();

    @Message
    String approve();

    @Message
    String decline();

    @Message
    String later();

    @Message
    String reason();

    @Message
    String nothingLeft();

    @Message
    String answerOnline();

    @Message
    String signature();

    @Message
    String name();

    @Message
    String dateAndTime();

    @Message
    String authorizations();

    @Message
    String when();

    @Message
    String whoSaid();

    @Message
    String takenBy();

    @Message
    String owner();

    @Message
    String theShop();

    @Message
    String onEstimate(Integer version);

    @Message
    String method(Authorization.Method method);

    @Message
    String verdict(Decision.Verdict verdict);

    // small print
    @Message
    String workStarts();

    @Message
    String partsAreNew();

    @Message
    String guarantee(String terms);

    @Message
    String storage(String terms);

    @Message
    String payment(String terms);

    @Message
    String checkSum(long order, int version, String sum);

    @Message
    String checkSumOfPaper(String sum);

    // money left before the invoice
    @Message
    String received();

    @Message
    String returned();

    @Message
    String purpose();

    @Message
    String how();

    @Message
    String receivedBy();

    @Message
    String heldFor();

    @Message
    String heldNow(String amount);

    @Message
    String depositTaken(long number, String how);

    @Message
    String depositReturned(long number, String how);

    @Message
    String forEstimate();

    @Message
    String forParts();

    @Message
    String forRepair();

    @Message
    String card();

    @Message
    String cash();

    @Message
    String check();

    @Message
    String transfer();

    // what laws and shops add
    @Message
    String elsewhere(String what);

    @Message
    String flatOf(String hours, String rate);

    @Message
    String dearer(String job, String price, String before, String difference);

    @Message
    String signedOnPaper();

    @Message
    String cashRounding();

    // corrections of an invoice
    @Message
    String voidTitle(long number);

    @Message
    String creditTitle(long number);

    /** The title of a credit note where the law has it as an invoice that rectifies another. */
    @Message
    String rectifyingTitle(long number);

    @Message
    String goodwillTitle(long number);

    @Message
    String refundTitle(long number);

    @Message
    String corrects();

    @Message
    String refersTo();

    @Message
    String invoiceOf(String number, String day);

    @Message
    String paymentOf(String when);

    @Message
    String comebackOf(long order);

    @Message
    String supplementTo(String invoice, String day, long order);

    @Message
    String corrections();

    @Message
    String amount();

    @Message
    String takenBack();

    @Message
    String taxesAsInvoiced();

    @Message
    String owedToYou(String invoice, String amount);

    @Message
    String leftToPay(String invoice, String amount);

    @Message
    String amountNow(String what, String amount, String before);

    @Message
    String totalNow(String total, String before, String difference);

    @Message
    String cheaper(String job, String price, String before, String difference);

    @Message
    String oneOfThese();

    @Message
    String forYouToChoose();

    @Message
    String inTotal();

    @Message
    String totalWouldBe(String amount);

    @Message
    String oneOf(String job);

    @Message
    String orThis(String job);

    @Message
    String decidedOnThis();

    @Message
    String checked(String statement);

    @Message
    String translation();

    @Message
    String signedAs(String name);

    @Message
    String signatureOf(String name);

    @Message
    String custodyTitle(long order);

    @Message
    String leftFor();

    @Message
    String toBeDone();

    @Message
    String thisOne();

    @Message
    String none();

    @Message
    String workDone(String day);

    @Message
    String promisedFor(String when);

    @Message
    String goesBack(String day);

    @Message
    String foundNecessary();

    @Message
    String declinedToo();

    @Message
    String forTheShop();

    @Message
    String shopSignature();

    @Message
    String shopSignatureAndStamp();

    @Message
    String epa(String number);

    @Message
    String noTax();

    @Message
    String estimated();

    @Message
    String cameIn(String when);

    @Message
    String leftUnattended();

    @Message
    String need(JobTerms.Need need);

    @Message
    String reassemblyCosts(String amount);

    @Message
    String reassemblyDays(Integer days);

    @Message
    String destroyed(String parts);

    @Message
    String restorable();

    @Message
    String notRestorable();

    @Message
    String doneBy(String who);

    @Message
    String airbag(JobTerms.Airbag airbag);

    @Message
    String suppliedBy(String who);

    @Message
    String freeBecause(String why);

    @Message
    String cameTo(String authorized, String price, String why);

    @Message
    String noMore();

    @Message
    String estimateCharge(String terms);

    @Message
    String replaced();

    @Message
    String replacedParts(AgreedTerms.ReplacedParts parts);

    @Message
    String back();

    @Message
    String wantBack();

    @Message
    String notBack();

    @Message
    String rightToParts(String terms);

    @Message
    String paidBy(String who);

    @Message
    String claim(String number);

    @Message
    String approvedAmount(String amount);

    @Message
    String notApprovedYet();

    @Message
    String meansToPay(String how);

    @Message
    String laborGuide(String name);

    @Message
    String estimateWaived();

    @Message
    String byRules(String name, String source, String day);
}
