package dev.liftgate.backups;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Date;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPBEEncryptedData;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;

/** The envelope of a backup: OpenPGP under a key of the shop's, or none; other programs can open it too. */
final class Envelope {

    private static final int PIECE = 1 << 16;
    private static final int MOST_ROUNDS = 0xff;
    private static final int FIRST_OF_A_ZIP = 'P';

    private Envelope() {}

    /**
     * Seals what is written to it; it is complete once it is closed, and closes what is below.
     *
     * @param key empty for no envelope
     */
    static OutputStream seal(OutputStream below, String key) throws IOException {
        if (key.isEmpty()) {
            return below;
        }
        try {
            BcPGPDigestCalculatorProvider digests = new BcPGPDigestCalculatorProvider();
            PGPEncryptedDataGenerator cipher =
                    new PGPEncryptedDataGenerator(new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                            .setWithIntegrityPacket(true)
                            .setSecureRandom(new SecureRandom()));
            cipher.addMethod(new BcPBEKeyEncryptionMethodGenerator(
                    key.toCharArray(), digests.get(HashAlgorithmTags.SHA256), MOST_ROUNDS));
            OutputStream sealed = cipher.open(below, new byte[PIECE]);
            PGPLiteralDataGenerator literal = new PGPLiteralDataGenerator();
            OutputStream words =
                    literal.open(sealed, PGPLiteralData.BINARY, "liftgate.zip", new Date(0), new byte[PIECE]);
            return new FilterOutputStream(words) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                }

                @Override
                public void close() throws IOException {
                    out.close();
                    sealed.close();
                    below.close();
                }
            };
        } catch (PGPException e) {
            throw new IOException("the backup could not be encrypted", e);
        }
    }

    /**
     * What is in the envelope. That nobody changed it shows at the end only: read it whole before anything is kept.
     *
     * @throws BrokenBackup if it is encrypted and this is not its key
     */
    static InputStream open(InputStream file, String key) throws IOException {
        BufferedInputStream below = new BufferedInputStream(file, PIECE);
        below.mark(1);
        int first = below.read();
        below.reset();
        if (first < 0 || first == FIRST_OF_A_ZIP) {
            return below;
        }
        if (key.isEmpty()) {
            throw new BrokenBackup("it is encrypted, and LIFTGATE_BACKUP_KEY does not say with which key");
        }
        try {
            PGPEncryptedDataList list = (PGPEncryptedDataList) new BcPGPObjectFactory(below).nextObject();
            PGPPBEEncryptedData sealed = (PGPPBEEncryptedData) list.get(0);
            InputStream opened = sealed.getDataStream(
                    new BcPBEDataDecryptorFactory(key.toCharArray(), new BcPGPDigestCalculatorProvider()));
            PGPLiteralData literal = (PGPLiteralData) new BcPGPObjectFactory(opened).nextObject();
            return untouched(literal.getInputStream(), sealed, below);
        } catch (PGPException | ClassCastException | NullPointerException | IOException e) {
            throw new BrokenBackup("it is encrypted with another key than LIFTGATE_BACKUP_KEY says, or damaged", e);
        }
    }

    private static InputStream untouched(InputStream words, PGPPBEEncryptedData sealed, InputStream below) {
        return new FilterInputStream(words) {
            private boolean closed;

            @Override
            public void close() throws IOException {
                if (closed) {
                    return;
                }
                closed = true;
                try {
                    words.transferTo(OutputStream.nullOutputStream());
                    if (!sealed.isIntegrityProtected() || !sealed.verify()) {
                        throw new BrokenBackup("it was changed after it was made");
                    }
                } catch (PGPException e) {
                    throw new BrokenBackup("it was changed after it was made", e);
                } finally {
                    below.close();
                }
            }
        };
    }
}
