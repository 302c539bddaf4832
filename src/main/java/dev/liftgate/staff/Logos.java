package dev.liftgate.staff;

import dev.liftgate.web.Signature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The pictures at the head of papers: those of issued ones, and the chosen one. */
@ApplicationScoped
@Named("logos")
@Transactional
public class Logos {

    /** Pictures ready to be put into a page. A shop has had one or two. */
    private final Map<String, String> pictures = new ConcurrentHashMap<>();

    /** @param png drawn by ourselves, so that it holds nothing but the picture */
    public void choose(byte[] png, Stamp by) {
        String sha256 = sha256(png);
        if (Logo.findById(sha256) == null) {
            new Logo(sha256, png, by).persistAndFlush();
        }
        shop().bear(sha256);
    }

    /** Lets new papers bear no picture any more. */
    public void remove() {
        shop().bear(null);
    }

    /** The picture with that hash, to put into a page. */
    public String picture(String sha256) {
        return pictures.computeIfAbsent(
                sha256, hash -> Signature.asUrl(Logo.<Logo>findById(hash).png()));
    }

    private static Shop shop() {
        return Shop.findById(1);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
