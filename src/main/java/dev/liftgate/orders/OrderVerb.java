package dev.liftgate.orders;

/** The verbs of an order, and how long each is possible. */
public enum OrderVerb {
    TAKE("Take down another concern", Until.INVOICED),
    COMEBACK("Say which earlier order came back", Until.INVOICED),
    ARRANGE("Arrange key tag, promise, technician and waiting", Until.OVER),
    TAKE_OVER("Take over corrected data of customer and car", Until.INVOICED),
    EXCHANGE("Exchange a wrong car or customer", Until.INVOICED),
    AGREE("Change the terms agreed on", Until.INVOICED),
    SET_STAGE("Set the stage by hand", Until.OVER),
    DIAGNOSE("Start the diagnosis", Until.OVER),
    CHECK("Record what a check found", Until.OVER),
    OWN_CHECK("Record a check that no guide asks for", Until.OVER),
    INSPECT("Record a finding of the inspection", Until.OVER),
    ASK("Ask the desk for help or for a part", Until.OVER),
    ANSWER("Answer what the bay asked for", Until.EVER),
    PHOTO("Keep a photo, choose it for the estimate, or hide it", Until.EVER),
    GUIDE("Change the kind of a concern, its guide, or the place on the car", Until.INVOICED),
    CONFIRM("Confirm a cause", Until.INVOICED),
    UNCONFIRM("Take back a confirmed cause", Until.INVOICED),
    RECOMMEND("Add a job, or another way to do one", Until.INVOICED),
    DROP("Take a job off", Until.INVOICED),
    PUT_BACK("Put back a job that was taken off", Until.INVOICED),
    PRICE("Price a job", Until.INVOICED),
    NARROW("Record a cost factor", Until.INVOICED),
    CHANGE_LINES("Add a line, take one off, or put it back", Until.INVOICED),
    DISCOUNT("Give a discount", Until.INVOICED),
    FEE("Waive, multiply or add a fee", Until.INVOICED),
    DESCRIBE("Say what papers say of a job or a concern", Until.INVOICED),
    CHOOSE("Let another way count", Until.INVOICED),
    OFFER("Offer a job by word of mouth", Until.INVOICED),
    ISSUE("Issue an estimate", Until.INVOICED),
    AUTHORIZE("Record the customer’s decision", Until.INVOICED),
    WITHDRAW("Take back a decision that was recorded wrongly", Until.INVOICED),
    BEGIN("Begin a job", Until.INVOICED),
    FINISH("Mark a job as done", Until.INVOICED),
    REOPEN_JOB("Take back that a job is done", Until.INVOICED),
    COME_TO("Record what a job came to", Until.INVOICED),
    ASK_AGAIN("Put a job before the customer again", Until.INVOICED),
    CORRECT_TIME("Correct clocked time", Until.EVER),
    CORRECT("Write down the correction", Until.OVER),
    VERIFY("Verify that a complaint is gone", Until.OVER),
    STILL_THERE("Record that a repair did not help", Until.INVOICED),
    COME_BACK("Record that a complaint came back", Until.EVER),
    DEPOSIT("Take a deposit", Until.INVOICED),
    RETURN_DEPOSIT("Give a deposit back", Until.EVER),
    INVOICE("Write the invoice", Until.INVOICED),
    PAY("Take a payment", Until.OVER),
    CORRECT_BILL("Correct the invoice or a payment", Until.EVER),
    HAND_BACK("Hand the car back", Until.OVER),
    STILL_HERE("Take back that the car was handed back", Until.EVER),
    NOTE("Write a note", Until.EVER),
    CANCEL("Cancel the order", Until.INVOICED),
    REOPEN("Take back that the order was cancelled", Until.EVER);

    /** The moment from which a verb is refused. */
    public enum Until {
        /** The invoice is written, or the order is over. */
        INVOICED,
        /** The order is closed or cancelled. */
        OVER,
        /** It is never refused for what the order is. */
        EVER
    }

    private final String words;
    private final Until until;

    OrderVerb(String words, Until until) {
        this.words = words;
        this.until = until;
    }

    public String words() {
        return words;
    }

    public Until until() {
        return until;
    }

    /** The way on where the invoice stands in the way. */
    String instead() {
        return switch (this) {
            case CANCEL -> "What it charges can only be taken back by a credit note.";
            case DEPOSIT -> "Take a payment instead.";
            case INVOICE, COMEBACK, AGREE, TAKE_OVER, EXCHANGE, DESCRIBE, COME_TO, DISCOUNT, FEE, GUIDE ->
                "It stays as it is.";
            default -> "New work goes on a supplementary order.";
        };
    }
}
