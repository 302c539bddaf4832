package dev.liftgate.imports;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import dev.liftgate.web.Refused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The packed file of a workbook, unpacked once before anything of it is read.
 *
 * <p>A small zip can unpack to anything, and what its directory says about sizes need not be true. So the bytes are
 * counted while they are unpacked. The reader of cells knows no hidden rows; they are found here on the way.
 */
final class WorkbookZip {

    /** How large a workbook may be once it is unpacked. */
    record ZipLimits(long unpacked, long texts, int entries) {
        static final ZipLimits USUAL = new ZipLimits(500_000_000, 120_000_000, 2000);
    }

    /**
     * What a sheet hides.
     *
     * @param lastRow 0 if the sheet does not say how long it is
     */
    record HiddenParts(BitSet rows, BitSet columns, int lastRow) {}

    private static final String HIDDEN = "hidden=";
    private static final Pattern DIMENSION = Pattern.compile("<dimension ref=\"[A-Z]+\\d+:[A-Z]+(\\d{1,7})\"");
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private final Map<String, HiddenParts> byFile = new HashMap<>();
    private final Map<String, String> idBySheet = new LinkedHashMap<>();
    private final Map<String, String> fileById = new HashMap<>();
    private long unpacked;

    /** @throws Refused if this is no workbook that can be read, or too large once unpacked */
    static WorkbookZip at(Path path, ZipLimits limits) throws IOException {
        WorkbookZip zip = new WorkbookZip();
        try (ZipFile file = new ZipFile(path.toFile())) {
            zip.look(file, limits);
        } catch (ZipException | XMLStreamException | NumberFormatException e) {
            throw new Refused(
                    "This workbook cannot be read: is the file damaged or cut off? Save it anew and try again.");
        }
        return zip;
    }

    /** What the sheet of this name hides. */
    HiddenParts hidden(String sheet) {
        return byFile.getOrDefault(
                fileById.getOrDefault(idBySheet.get(sheet), ""), new HiddenParts(new BitSet(), new BitSet(), 0));
    }

    private void look(ZipFile file, ZipLimits limits) throws IOException, XMLStreamException {
        refuseOtherKinds(file);
        if (file.size() > limits.entries()) {
            throw tooLarge(limits);
        }
        for (ZipEntry entry : Collections.list(file.entries())) {
            long most = entry.getName().equals("xl/sharedStrings.xml")
                    ? Math.min(limits.texts(), limits.unpacked() - unpacked)
                    : limits.unpacked() - unpacked;
            boolean hides;
            try (Counted counted = new Counted(file.getInputStream(entry), most, limits)) {
                hides = isSheet(entry) && hides(entry.getName(), counted);
                look(entry.getName(), counted);
                counted.transferTo(OutputStream.nullOutputStream());
                unpacked += counted.count;
            }
            if (hides) {
                try (InputStream again = file.getInputStream(entry)) {
                    findHidden(entry.getName(), again);
                }
            }
        }
    }

    private static boolean isSheet(ZipEntry entry) {
        return entry.getName().startsWith("xl/worksheets/") && entry.getName().endsWith(".xml");
    }

    /** Whether the text of a sheet says that anything is hidden. Most hide nothing, and are not taken apart twice. */
    private boolean hides(String name, InputStream in) throws IOException {
        byte[] some = new byte[1 << 16];
        String end = "";
        boolean hides = false;
        for (int n = in.readNBytes(some, 0, some.length); n > 0; n = in.readNBytes(some, 0, some.length)) {
            String part = end + new String(some, 0, n, StandardCharsets.ISO_8859_1);
            byFile.computeIfAbsent(name, first -> new HiddenParts(new BitSet(), new BitSet(), lastRow(part)));
            hides |= part.contains(HIDDEN);
            end = part.substring(Math.max(0, part.length() - HIDDEN.length()));
        }
        return hides;
    }

    private static int lastRow(String beginning) {
        Matcher dimension = DIMENSION.matcher(beginning);
        return dimension.find() ? Integer.parseInt(dimension.group(1)) : 0;
    }

    private static void refuseOtherKinds(ZipFile file) throws IOException {
        if (file.getEntry("xl/vbaProject.bin") != null || holds(file, "[Content_Types].xml", "macroEnabled")) {
            throw new Refused(
                    "This workbook holds macros (.xlsm), which are not taken. Save it as “Excel workbook (.xlsx)”.");
        }
        if (file.getEntry("xl/workbook.bin") != null) {
            throw new Refused("This is a binary workbook (.xlsb). Save it as “Excel workbook (.xlsx)”.");
        }
        if (file.getEntry("xl/workbook.xml") == null) {
            throw new Refused(
                    "This file is packed, but it is no Excel workbook. Save the price list as .xlsx or as CSV.");
        }
    }

    private static boolean holds(ZipFile file, String name, String word) throws IOException {
        ZipEntry entry = file.getEntry(name);
        if (entry == null) {
            return false;
        }
        try (InputStream in = file.getInputStream(entry)) {
            return new String(in.readNBytes(1_000_000), StandardCharsets.UTF_8).contains(word);
        }
    }

    private void look(String name, InputStream in) throws XMLStreamException {
        if (name.equals("xl/workbook.xml")) {
            elements(in, element -> {
                if (element.getLocalName().equals("sheet")) {
                    idBySheet.put(element.getAttributeValue(null, "name"), id(element));
                }
            });
        } else if (name.equals(RELATIONS)) {
            elements(in, element -> {
                if (element.getLocalName().equals("Relationship")) {
                    String target = element.getAttributeValue(null, "Target");
                    fileById.put(
                            element.getAttributeValue(null, "Id"),
                            target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            });
        }
    }

    private void findHidden(String name, InputStream sheet) throws XMLStreamException {
        BitSet rows = new BitSet();
        BitSet columns = new BitSet();
        int[] last = {0};
        elements(sheet, element -> {
            switch (element.getLocalName()) {
                case "row" -> row(element, rows, last);
                case "col" -> column(element, columns);
                default -> {}
            }
        });
        byFile.put(name, new HiddenParts(rows, columns, last[0]));
    }

    private static String id(XMLStreamReader sheet) {
        for (int i = 0; i < sheet.getAttributeCount(); i++) {
            if (sheet.getAttributeLocalName(i).equals("id")) {
                return sheet.getAttributeValue(i);
            }
        }
        return "";
    }

    private static void row(XMLStreamReader row, BitSet hidden, int[] last) {
        String number = row.getAttributeValue(null, "r");
        last[0] = number == null ? last[0] + 1 : Integer.parseInt(number);
        if (isTrue(row.getAttributeValue(null, "hidden"))) {
            hidden.set(last[0]);
        }
    }

    private static void column(XMLStreamReader column, BitSet hidden) {
        if (isTrue(column.getAttributeValue(null, "hidden"))) {
            hidden.set(
                    Integer.parseInt(column.getAttributeValue(null, "min")) - 1,
                    Math.min(Integer.parseInt(column.getAttributeValue(null, "max")), 1000));
        }
    }

    private static boolean isTrue(String value) {
        return Set.of("1", "true").contains(value == null ? "" : value);
    }

    private static void elements(InputStream in, Consumer<XMLStreamReader> each) throws XMLStreamException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(in);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                each.accept(reader);
            }
        }
    }

    private static Refused tooLarge(ZipLimits limits) {
        return new Refused(
                "Unpacked, this workbook is larger than %,d MB: save only the sheet with the prices, or split it."
                        .formatted(Math.max(1, limits.unpacked() / 1_000_000)));
    }

    /** A stream that ends with a refusal where too much comes out of it. */
    private static final class Counted extends FilterInputStream {

        private final long most;
        private final ZipLimits limits;
        private long count;

        Counted(InputStream in, long most, ZipLimits limits) {
            super(in);
            this.most = most;
            this.limits = limits;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            add(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = super.read(into, from, length);
            add(Math.max(0, n));
            return n;
        }

        private void add(int bytes) {
            count += bytes;
            if (count > most) {
                throw tooLarge(limits);
            }
        }
    }
}
