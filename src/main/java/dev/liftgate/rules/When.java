package dev.liftgate.rules;

/** A circumstance under which a law asks for a fact or sentence. The code that draws a paper says which ones hold. */
public enum When {
    /** Asks only for what exists: a shop need not have an e-mail address. Never a reason to refuse. */
    IF_AVAILABLE("if there is one"),
    PARTS("if parts are priced"),
    PART_NOT_NEW("if a part is not new"),
    PART_KIT("if a kit of parts is sold as one line"),
    CRASH_PART("if a crash part is replaced"),
    BODY_PART("if a body part is replaced"),
    BODY_REPAIR("for body and collision work"),
    NON_ORIGINAL_CRASH_PARTS("if a crash part is not the vehicle maker's own"),
    AIRBAG_REPLACED("if an airbag is replaced"),
    AIRBAG_SALVAGED("if a salvaged airbag is fitted"),
    AIRBAG_SALVAGED_WITHOUT_WARRANTY("if a salvaged airbag is fitted without warranty"),
    PARTS_SHOWN_NOT_RETURNABLE("if replaced parts are shown, not returned"),
    HOURLY("if labor is priced by the hour"),
    LABOR_GUIDE_USED("if labor hours come from a guide"),
    NO_JOB_RATE("if the job has no single price for parts and labor"),
    NO_PACKAGE_PRICE("if it is not sold at a package price"),
    FEES("if there are fees"),
    MANDATED_FEE("if a law demands a fee"),
    SHOP_SUPPLIES("if shop supplies are charged"),
    HAZARDOUS_WASTE("if hazardous waste is charged"),
    SUBLET("if work is done elsewhere"),
    DIAGNOSIS("if diagnosis is charged"),
    TEARDOWN("if the vehicle is taken apart to find the cause"),
    TEARDOWN_DECLINED("if the repair is declined after a teardown"),
    DISCOUNT("if there is a discount"),
    TAXED("if there is tax"),
    ESTIMATE_CHARGED("if the estimate is charged for"),
    ESTIMATE_DECLINED("if the customer wanted no estimate"),
    ESTIMATE_NOT_WAIVED("unless the customer wanted no estimate"),
    OVER_THRESHOLD("if the law asks for a written estimate at this amount"),
    OVER_ONE_WORKING_DAY("if the repair takes more than one working day"),
    PROMISED_GIVEN("if a completion date was promised"),
    STORAGE_CHARGED("if storage is charged"),
    WARRANTY_GIVEN("if a warranty is given"),
    FREE_UNDER_WARRANTY("if something is free or reduced under a warranty"),
    DEPOSIT_PAID("if a deposit was paid"),
    AMOUNTS_KNOWN("if the amounts are known"),
    DESIGNEE("if the customer named another person to authorize"),
    BUSINESS_CUSTOMER("if the customer is a business"),
    THIRD_PARTY_PAYOR("if an insurer or another pays"),
    THIRD_PARTY_PAYOR_AMOUNT_UNKNOWN("if another pays and has not said how much"),
    TRADE_NAME_DIFFERS("if the trade name is not the legal name"),
    VEHICLE_DELIVERED("if the vehicle is at the shop"),
    UNUSUAL_DELIVERY("if the vehicle was left after hours or brought by another"),
    COMPANY("if a company runs the shop"),
    SOLE_TRADER("if a person runs the shop"),
    FIRST_CONSENT("for the first authorization, unless the customer waived the estimate"),
    NO_FACE_TO_FACE("if shop and customer did not meet"),
    ORAL("if it was authorized orally"),
    CONTACTED("if the customer was called or written to"),
    ORAL_OR_ELECTRONIC_ADDITION("if more was authorized orally or electronically"),
    ORAL_ADDITION_SIGNED("if the customer signs for an addition authorized orally"),
    DECLINED("if work was declined"),
    HIDDEN_FAULT_DECLINED("if the repair of a hidden fault was declined");

    private final String words;

    When(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
