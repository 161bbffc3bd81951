package org.zhicheng.material.store;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of an S3-compatible store of documents.
 *
 * @param endpoint the address of a store that is not Amazon's; null for Amazon's in the region
 * @param pathStyle whether the bucket is part of the path and not of the host's name, as most other stores need
 * @param bucket a bucket that exists already, is private, and belongs to this installation: documents that no row
 *     names are deleted there
 * @param prefix the beginning of all keys, such as {@code zhicheng/}; may be empty
 * @param accessKey empty where the AWS SDK finds it in the environment or the machine's role
 * @param checksum whether the store checks the SHA-256 of what it receives; without, each document is read back
 *     once
 * @param spool a folder for files on their way in or out; null: {@code zhicheng-documents} among temporary files
 * @param timeout the time for one call, to the last byte; a failing call is tried again twice
 */
@ConfigurationProperties("zhicheng.documents.s3")
record S3Settings(
        URI endpoint,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("true") boolean pathStyle,
        String bucket,
        @DefaultValue("") String prefix,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("true") boolean checksum,
        Path spool,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("30s") Duration timeout) {

    S3Settings {
        spool = spool == null ? Path.of(System.getProperty("java.io.tmpdir"), "zhicheng-documents") : spool;
        prefix = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
    }

    /** Returns the settings without the keys. */
    @Override
    public String toString() {
        return "S3Settings[" + bucket + "/" + prefix + " at " + (endpoint == null ? region : endpoint) + "]";
    }
}
