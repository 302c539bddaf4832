package dev.liftgate.imports;

import dev.liftgate.imports.ColumnLayout.ColumnOrigin;
import dev.liftgate.web.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The question what the columns of a file are, beside its first rows.
 *
 * @param heads the first rows of every sheet
 * @param head those of the sheet that is looked at
 * @param headings the row in it that is taken for the headings
 * @param known what is understood so far, by the remembered layout or the headings themselves
 */
record ColumnQuestion(List<SheetHead> heads, SheetHead head, Headings headings, ColumnLayout known) {

    private static final Map<String, String> QUESTIONS = Map.of(
            "number", "Which column holds the part number?",
            "description", "Which column says what it is?",
            "cost", "Which column is what you pay?",
            "condition", "Choose a column, or one condition for all rows",
            "taxable", "Choose a column, or say it for all rows");

    /**
     * @param sheet the sheet to look at; the first one if empty or unknown
     * @param row the row of the headings; found by itself if 0
     */
    static ColumnQuestion of(List<SheetHead> heads, String sheet, int row, ColumnLayout remembered) {
        SheetHead head = heads.stream()
                .filter(each -> each.sheet().equals(sheet))
                .findFirst()
                .orElse(heads.get(0));
        Headings headings = head.rows().stream()
                .filter(each -> each.row() == row)
                .findFirst()
                .map(Headings::of)
                .orElseGet(() -> Headings.in(head.rows()));
        Map<String, ColumnOrigin> known = new HashMap<>(headings.recognised().sources());
        remembered.sources().forEach((column, source) -> {
            if (source.heading().isEmpty() || headings.place(source.heading()) >= 0) {
                known.put(column, source);
            }
        });
        return new ColumnQuestion(heads, head, headings, new ColumnLayout(known, remembered.decimals()));
    }

    /**
     * The layout that a person chose.
     *
     * @param chosen by column, the heading; empty for none
     * @param fixed by column, what is the same in every row; empty for nothing
     * @throws Refused beside the column that lacks a word, or shares its heading with another
     */
    ColumnLayout answered(Map<String, String> chosen, Map<String, String> fixed, String decimals) {
        Map<String, ColumnOrigin> sources = new HashMap<>();
        List<String> taken = new ArrayList<>();
        for (String column : Headings.COLUMNS) {
            String heading = chosen.getOrDefault(column, "");
            String always = heading.isEmpty() ? fixed.getOrDefault(column, "") : "";
            if (heading.isEmpty() && always.isEmpty() && QUESTIONS.containsKey(column)) {
                throw new Refused(column, QUESTIONS.get(column));
            }
            if (!heading.isEmpty() && headings.place(heading) < 0) {
                throw new Refused(column, "There is no heading “" + heading + "” in row " + headings.row());
            }
            if (taken.contains(heading)) {
                throw new Refused(column, "“" + heading + "” is chosen twice");
            }
            if (!heading.isEmpty()) {
                taken.add(heading);
            }
            if (!heading.isEmpty() || Headings.NEEDED.contains(column)) {
                sources.put(column, new ColumnOrigin(heading, always));
            }
        }
        return new ColumnLayout(sources, decimals);
    }

    public List<String> headingsToChoose() {
        return headings.names().stream().filter(name -> !name.isEmpty()).toList();
    }
}
