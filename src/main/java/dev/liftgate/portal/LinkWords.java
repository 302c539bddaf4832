package dev.liftgate.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the customer's page and its letter, in their language. */
@MessageBundle("ask")
public interface LinkWords {

    @Message
    String changedMeanwhile();

    @Message
    String answeredMeanwhile();

    @Message
    String notSent();

    @Message
    String thanks(String name);

    @Message
    String answered(String shop);

    @Message
    String authorizedNow(String total, String name, String relation);

    @Message
    String nothingLeft();

    @Message
    String onlyWhatYouApprove();

    @Message
    String oneWay();

    @Message
    String approveThis(String price);

    @Message
    String approve();

    @Message
    String decline();

    @Message
    String none();

    @Message
    String later();

    @Message
    String whyNot();

    @Message
    String ifYouDecline();

    @Message
    String sayWhyNot();

    @Message
    String total();

    @Message
    String workOut();

    @Message
    String whoDecides();

    @Message
    String yourName();

    @Message
    String youAre();

    @Message
    String ownerOr();

    @Message
    String send();

    @Message
    String kept();

    @Message
    String whole();

    @Message
    String callBack();

    @Message
    String laborAndParts();

    @Message
    String workAll();

    @Message
    String withApproved();

    @Message
    String approved();

    @Message
    String tax(String label, String percent);

    @Message
    String weWillRing();

    @Message
    String hasNumber(String shop);

    @Message
    String toEstimate();

    @Message
    String yourNumber();

    @Message
    String whenIsGood();

    @Message
    String after5();

    @Message
    String askForCall();

    @Message
    String back();

    @Message
    String revoked();

    @Message
    String revokedMore();

    @Message
    String expired();

    @Message
    String expiredMore(String day);

    @Message
    String replaced();

    @Message
    String replacedMore();

    @Message
    String ring(String shop);

    @Message
    String notFound();

    @Message
    String nowhere();

    @Message
    String nowhereMore();

    @Message
    String approvedBefore();

    @Message
    String says();

    @Message
    String sign();

    @Message
    String clear();

    @Message
    String typeName();

    @Message
    String signature();

    @Message
    String subject(String title, String shop);

    @Message
    String hello(String name);

    @Message
    String ready(String car, String total);

    @Message
    String seeIt();

    @Message
    String orCopy(String url);

    @Message
    String yours(String day);

    @Message
    String wrongName();

    @Message
    String wrongRelation();

    @Message
    String wrongSignature();

    @Message
    String wrongPhone();

    @Message
    String wrongDecision();

    @Message
    String wrongOther();
}
