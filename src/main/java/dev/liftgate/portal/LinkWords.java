package dev.liftgate.portal;

import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the customer's page and its letter, in their language. */
@MessageBundle("ask")
public interface LinkWords {

    /** The language of these texts, for browsers and readers aloud. */
    String language();

    String changedMeanwhile();

    String answeredMeanwhile();

    String notSent();

    String thanks(String name);

    String answered(String shop);

    String authorizedNow(String total, String name, String relation);

    String nothingLeft();

    String onlyWhatYouApprove();

    String oneWay();

    String approveThis(String price);

    String approve();

    String decline();

    String none();

    String later();

    String whyNot();

    String ifYouDecline();

    String ifNone();

    String limit();

    String wrongStatement();

    String wrongLimit();

    String overMore();

    String sayWhyNot();

    String total();

    String workOut();

    String whoDecides();

    String yourName();

    String youAre();

    String ownerOr();

    String send();

    String kept();

    String whole();

    String callBack();

    String laborAndParts();

    String workAll();

    String withApproved();

    String approved();

    String tax(String label, String percent);

    String weWillRing();

    String hasNumber(String shop);

    String toEstimate();

    String yourNumber();

    String whenIsGood();

    String after5();

    String askForCall();

    String back();

    String revoked();

    String revokedMore();

    String expired();

    String expiredMore(String day);

    String replaced();

    String replacedMore();

    String ring(String shop);

    String notFound();

    String nowhere();

    String nowhereMore();

    String approvedBefore();

    String says();

    String sign();

    String clear();

    String typeName();

    String signature();

    String subject(String title, String shop);

    String hello(String name);

    String ready(String car, String total);

    String seeIt();

    String orCopy(String url);

    String yours(String day);

    String yourPapers();

    String papersClosed();

    String papersClosedMore();

    String papersReady(String car, String title, String total);

    String seePapers();

    String papersYours(String day);

    String wrongName();

    String wrongRelation();

    String wrongSignature();

    String wrongPhone();

    String wrongDecision();

    String wrongLetters();

    String wrongOther();
}
