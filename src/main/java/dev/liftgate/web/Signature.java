package dev.liftgate.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/**
 * A signature, drawn with a finger or typed.
 *
 * @param typed the name that was typed as a signature; empty for none
 * @param path what was drawn, as SVG path data of whole numbers from 0 to 2000; empty for none
 */
public record Signature(String typed, String path) {

    public static final Signature NONE = new Signature("", "");

    /** The most characters that a path may have. A long signature has some 3,000. */
    public static final int LONGEST = 20_000;

    private static final int LONGEST_NAME = 100;
    private static final int EDGE = 2000;
    private static final int FEWEST = 4;
    private static final Pattern STEP = Pattern.compile("([ML])(-?\\d{1,5}),(-?\\d{1,5})");

    private static final int WIDTH = 480;
    private static final int HEIGHT = 160;
    private static final int MARGIN = 8;

    /**
     * A signature from what a form sent.
     *
     * @throws Refused beside the field {@code signature} or {@code typedSignature} if it cannot be kept
     */
    public static Signature of(String drawn, String typed) {
        String name = Typed.line(typed);
        if (name.length() > LONGEST_NAME) {
            throw new Refused("typedSignature", "At most " + LONGEST_NAME + " characters");
        }
        return new Signature(name, drawn == null || drawn.isBlank() ? "" : path(drawn.strip()));
    }

    private static String path(String drawn) {
        if (drawn.length() > LONGEST) {
            throw new Refused(
                    "signature", "This signature is too large to keep: sign once more, simpler, or type your name");
        }
        String[] steps = drawn.split(" ");
        if (!steps[0].startsWith("M")
                || !Arrays.stream(steps).allMatch(step -> STEP.matcher(step).matches())) {
            throw new Refused("signature", "The signature was damaged on its way: sign once more, or type your name");
        }
        if (Arrays.stream(steps).distinct().count() < FEWEST) {
            throw new Refused("signature", "That is hardly more than a dot: sign once more, or type your name");
        }
        return Arrays.stream(steps).map(Signature::inside).collect(Collectors.joining(" "));
    }

    /** A step moved into the field. The pen may leave it; what is kept does not. */
    private static String inside(String step) {
        Matcher found = STEP.matcher(step);
        found.matches();
        return found.group(1) + inside(found, 2) + "," + inside(found, 3);
    }

    private static int inside(Matcher step, int axis) {
        return Math.max(0, Math.min(EDGE, Integer.parseInt(step.group(axis))));
    }

    public boolean isNone() {
        return typed.isEmpty() && path.isEmpty();
    }

    public boolean isDrawn() {
        return !path.isEmpty();
    }

    /** The drawn signature as a small picture, black on white; null if nothing was drawn. */
    public byte[] png() {
        if (!isDrawn()) {
            return null;
        }
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D line = line();
        pen.draw(fit(line.getBounds()).createTransformedShape(line));
        pen.dispose();
        return bytes(picture);
    }

    private Path2D line() {
        Path2D line = new Path2D.Double();
        for (String step : path.split(" ")) {
            Matcher found = STEP.matcher(step);
            found.matches();
            int x = Integer.parseInt(found.group(2));
            int y = Integer.parseInt(found.group(3));
            if (found.group(1).equals("M")) {
                line.moveTo(x, y);
            }
            line.lineTo(x, y);
        }
        return line;
    }

    private static AffineTransform fit(Rectangle drawn) {
        double scale = Math.min(
                (WIDTH - 2.0 * MARGIN) / Math.max(1, drawn.width), (HEIGHT - 2.0 * MARGIN) / Math.max(1, drawn.height));
        AffineTransform fit = AffineTransform.getTranslateInstance(MARGIN, MARGIN);
        fit.scale(scale, scale);
        fit.translate(-drawn.x, -drawn.y);
        return fit;
    }

    private static byte[] bytes(BufferedImage picture) {
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture as a URL with its data inside, so that a page needs no further request; null for none. */
    public static String asUrl(byte[] png) {
        return png == null
                ? null
                : "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
}
