package org.zhicheng.verification.provider;

/**
 * An answer gives the state of an order at the provider.
 *
 * @param reason in Chinese, for the person, where it failed; null otherwise
 */
public record ProviderAnswer(Status status, String reason) {

    public enum Status {
        /** Nobody has looked into the phone yet. */
        WAITING,
        /** The face belongs to this name and number. */
        MATCH,
        /** A person was there, but name and number belong to somebody else (V04). */
        MISMATCH,
        /** The face was not recognised (V04). */
        FAILED
    }

    public static ProviderAnswer waiting() {
        return new ProviderAnswer(Status.WAITING, null);
    }
}
