package dev.liftgate.press;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A link as a QR code. It is a picture inside the page, so no request is needed. */
public final class Qr {

    private static final int PIXELS = 4;
    private static final int QUIET = 4;
    private static final int WHITE = 0xFFFFFF;

    private Qr() {}

    /** @return {@code data:image/png;base64,…}, black on white, with the quiet zone around it that readers need */
    public static String of(String link) {
        QrCode code = QrCode.encodeText(link, QrCode.Ecc.MEDIUM);
        int side = (code.size + 2 * QUIET) * PIXELS;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean dark = code.getModule(x / PIXELS - QUIET, y / PIXELS - QUIET);
                image.setRGB(x, y, dark ? 0 : WHITE);
            }
        }
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
