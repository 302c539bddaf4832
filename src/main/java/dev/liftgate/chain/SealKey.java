package dev.liftgate.chain;

import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** The key that seals are signed with (Ed25519). It is kept outside the database. */
public final class SealKey {

    private final Ed25519PrivateKeyParameters secret;

    /** @param hex its 32 random bytes, as 64 digits */
    public SealKey(String hex) {
        this.secret = new Ed25519PrivateKeyParameters(HexFormat.of().parseHex(hex));
    }

    /** The half that everybody may know, and check a signature with. */
    public String open() {
        return HexFormat.of().formatHex(secret.generatePublicKey().getEncoded());
    }

    byte[] sign(byte[] hash) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, secret);
        signer.update(hash, 0, hash.length);
        return signer.generateSignature();
    }

    boolean signed(byte[] hash, byte[] signature) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(false, secret.generatePublicKey());
        signer.update(hash, 0, hash.length);
        return signer.verifySignature(signature);
    }
}
