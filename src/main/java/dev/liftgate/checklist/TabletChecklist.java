package dev.liftgate.checklist;

import dev.liftgate.money.KeptJson;
import dev.liftgate.orders.Concern;
import java.util.LinkedHashMap;
import java.util.Map;

/** The data in a checklist's page with which a tablet goes on offline. */
final class TabletChecklist {

    private TabletChecklist() {}

    static String of(Concern concern, Checklist checklist) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("concern", concern.id());
        data.put("confirmed", concern.cause() != null);
        data.put("opened", checklist.isTeardownAuthorized());
        data.put("guideHash", concern.guideHash());
        data.put("guide", "/checks/guides/" + concern.guideHash());
        data.put("packed", checklist.packed());
        data.put(
                "findings",
                checklist.counted().stream().map(TabletChecklist::finding).toList());
        return KeptJson.forScript(data);
    }

    private static Map<String, Object> finding(CheckResult result) {
        Map<String, Object> finding = new LinkedHashMap<>();
        finding.put("seen", String.valueOf(result.id()));
        finding.put("observation", result.observation());
        finding.put("cause", result.cause());
        finding.put("state", result.state().name());
        finding.put("answer", result.answer());
        finding.put(
                "measured", result.readout() == null ? null : result.readout().text());
        finding.put("by", result.by());
        finding.values().removeIf(value -> value == null);
        return finding;
    }
}
