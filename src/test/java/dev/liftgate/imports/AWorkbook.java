package dev.liftgate.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as a supplier's office makes it, written by another library than the one that reads it. */
final class AWorkbook {

    private final XSSFWorkbook book = new XSSFWorkbook();
    private XSSFSheet sheet;

    private AWorkbook() {}

    static AWorkbook withSheet(String name) {
        return new AWorkbook().sheet(name);
    }

    /** A sheet “Prices” with the usual headings. */
    static AWorkbook ofParts() {
        return withSheet("Prices").row((Object[]) AnUpload.HEADINGS.strip().split(","));
    }

    AWorkbook sheet(String name) {
        sheet = book.createSheet(name);
        return this;
    }

    AWorkbook hiddenSheet(String name) {
        sheet(name);
        book.setSheetHidden(book.getSheetIndex(name), true);
        return this;
    }

    /** A row of texts, numbers and null. */
    AWorkbook row(Object... values) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (values[i] instanceof Boolean yes) {
                row.createCell(i).setCellValue(yes);
            } else if (values[i] != null) {
                row.createCell(i).setCellValue(values[i].toString());
            }
        }
        return this;
    }

    /** Gives a cell of the last row this number and format. */
    AWorkbook number(int column, double value, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        Cell cell = last().createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
        return this;
    }

    AWorkbook formula(int column, String formula) {
        last().createCell(column).setCellFormula(formula);
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return this;
    }

    AWorkbook hidden() {
        last().setZeroHeight(true);
        return this;
    }

    AWorkbook with(Consumer<XSSFSheet> change) {
        change.accept(sheet);
        return this;
    }

    private Row last() {
        return sheet.getRow(sheet.getLastRowNum());
    }

    byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            book.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
