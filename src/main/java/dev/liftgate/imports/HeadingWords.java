package dev.liftgate.imports;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The headings that suppliers write, in four languages. A word that may mean two columns is left out on purpose. */
final class HeadingWords {

    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private static final Map<String, String> MEANINGS = new HashMap<>();

    static {
        mean("number", "number, part no, part number, part num, partno, part nr, pn, p n, item no, item number, sku");
        mean("number", "mfr part no, mfg part no, manufacturer part number, article no, article number, catalog no");
        mean("number", "referencia, ref, codigo, no de parte, numero de parte, no de pieza, numero de pieza");
        mean("number", "teilenummer, teile nr, teilenr, artikelnummer, artikel nr, artikelnr, art nr, artnr");
        mean("number", "bestellnummer, bestell nr, reference, numero de piece, no de piece, n de piece, code article");
        mean("brand", "brand, brand name, maker, make, manufacturer, mfr, mfg, marca, fabricante, marke, hersteller");
        mean("brand", "marque, fabricant");
        mean("description", "description, descr, desc, part description, item description, part name, product name");
        mean("description", "descripcion, denominacion, bezeichnung, beschreibung, benennung, artikelbezeichnung");
        mean("description", "designation, libelle");
        mean("condition", "condition, condicion, zustand, etat");
        mean(
                "cost",
                "cost, dealer cost, dealer price, dealer net, dealer, your cost, your price, unit cost, cost price");
        mean("cost", "net price, net cost, jobber, jobber price, trade price, wholesale, wholesale price");
        mean(
                "cost",
                "costo, coste, precio neto, precio de costo, precio de coste, precio costo, ek, ek preis, ek netto");
        mean(
                "cost",
                "einkaufspreis, handlerpreis, haendlerpreis, nettopreis, prix net, prix d achat, prix achat, cout");
        mean(
                "list_price",
                "list price, list, retail, retail price, msrp, rrp, suggested retail, suggested retail price");
        mean("list_price", "pvp, precio de lista, precio lista, precio publico, precio al publico, precio de venta");
        mean("list_price", "uvp, listenpreis, vk, vk preis, verkaufspreis, prix public, prix de vente, prix conseille");
        mean("list_price", "ppc, prix catalogue");
        mean("taxable", "taxable, gravable, steuerpflichtig, imposable");
        mean("cross_numbers", "cross numbers, cross reference, cross references, cross ref, interchange, oe number");
        mean(
                "cross_numbers",
                "oe numbers, oe no, oem number, oem numbers, oem no, referencias cruzadas, equivalencias");
        mean("cross_numbers", "vergleichsnummer, vergleichsnummern, oe nummer, oe nummern, references croisees");
        mean("fee", "fee");
    }

    private HeadingWords() {}

    private static void mean(String column, String words) {
        for (String word : words.split(", ")) {
            MEANINGS.put(word, column);
        }
    }

    /** The column that a heading means, or null. */
    static String meaning(String heading) {
        return MEANINGS.get(bare(heading));
    }

    /** Whether the heading is a column's own name, as an export writes it. */
    static boolean isOwn(String heading, String column) {
        return bare(heading).equals(bare(column));
    }

    /** How many of these cells are headings. */
    static int known(List<String> cells) {
        return (int) cells.stream()
                .map(HeadingWords::meaning)
                .filter(column -> column != null)
                .distinct()
                .count();
    }

    /** Without accents, case and marks: {@code Réf. pièce} is {@code ref piece}. */
    static String bare(String heading) {
        String plain = ACCENTS.matcher(Normalizer.normalize(heading, Normalizer.Form.NFD))
                .replaceAll("");
        return OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
