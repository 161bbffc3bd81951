package org.zhicheng.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Tells the address at which phones and Alipay reach us: {@code zhicheng.public-url}. Where it is not set, as on
 * somebody's own machine, the address of the current request serves, so that a phone in the same network can scan the
 * code that a computer shows.
 */
@Component
public class PublicAddress {

    private final String set;
    private final int port;

    PublicAddress(@Value("${zhicheng.public-url:}") String set, @Value("${server.port:8080}") int port) {
        this.set = set.strip();
        this.port = port;
    }

    /** @param path from the root of this application, encoded */
    public URI of(String path, HttpServletRequest request) {
        return set.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request)
                        .path(path)
                        .build(true)
                        .toUri()
                : ofSettings(path);
    }

    /** Builds an address without a browser's request. */
    public URI of(String path) {
        return set.isEmpty() ? URI.create("http://localhost:" + port + path) : ofSettings(path);
    }

    private URI ofSettings(String path) {
        return UriComponentsBuilder.fromUriString(set).path(path).build(true).toUri();
    }
}
