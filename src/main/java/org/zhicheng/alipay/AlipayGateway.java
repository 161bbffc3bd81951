package org.zhicheng.alipay;

import com.alipay.api.AlipayApiException;
import com.alipay.api.AlipayClient;
import com.alipay.api.AlipayRequest;
import com.alipay.api.AlipayResponse;
import com.alipay.api.DefaultAlipayClient;
import com.alipay.api.internal.util.AlipayLogger;
import java.io.IOException;
import java.net.URI;
import java.security.Security;
import org.springframework.stereotype.Component;
import org.zhicheng.start.ConditionalOnValue;

/**
 * Calls Alipay's open platform: signs every call with the application's key and believes only answers signed with
 * Alipay's (RSA2).
 */
@Component
@ConditionalOnValue("zhicheng.alipay.app-id")
public class AlipayGateway {

    private static final String WEAK_CERTIFICATES = "jdk.certpath.disabledAlgorithms";
    private static final String SUCCESS = "10000";

    private final AlipayClient client;

    AlipayGateway(AlipaySettings settings) {
        requireTls(settings.gateway());
        this.client = client(settings, AlipayKeys.of(settings));
    }

    public <T extends AlipayResponse> T call(AlipayRequest<T> request) {
        return call(request, null);
    }

    /**
     * @param accessToken of the person on whose behalf we ask; null for a call of the application itself
     * @throws AlipayCallException where Alipay refused the call or gave no usable answer
     */
    public <T extends AlipayResponse> T call(AlipayRequest<T> request, String accessToken) {
        String method = request.getApiMethodName();
        T answer = answer(request, accessToken, method);
        if (!answer.isSuccess()) {
            throw AlipayCallException.refused(method, answer.getSubCode());
        }
        // older methods answer a success without any code
        if (answer.getCode() != null && !answer.getCode().equals(SUCCESS)) {
            throw AlipayCallException.refused(method, answer.getCode());
        }
        return answer;
    }

    /**
     * The signed address of a page at Alipay.
     *
     * @throws AlipayCallException where it cannot be signed
     */
    public URI page(AlipayRequest<?> request) {
        try {
            return URI.create(client.pageExecute(request, "GET").getBody());
        } catch (AlipayApiException e) {
            throw AlipayCallException.noAnswer(request.getApiMethodName(), "it could not be signed", null);
        }
    }

    private <T extends AlipayResponse> T answer(AlipayRequest<T> request, String accessToken, String method) {
        try {
            return client.execute(request, accessToken);
        } catch (AlipayApiException e) {
            if (e.getCause() instanceof IOException cause) {
                throw AlipayCallException.noAnswer(method, cause.getClass().getSimpleName(), cause);
            }
            // without the cause here and below: the SDK quotes the whole answer in it
            throw AlipayCallException.noAnswer(method, "not signed with Alipay's key", null);
        } catch (RuntimeException e) {
            throw AlipayCallException.noAnswer(method, "not in the documented form", null);
        }
    }

    /** Requires TLS, because ID numbers go there; only a stand-in on this very machine needs none. */
    private static void requireTls(URI gateway) {
        boolean here = "localhost".equals(gateway.getHost());
        if (!"https".equals(gateway.getScheme()) && !here) {
            throw new IllegalStateException("zhicheng.alipay.gateway must begin with https:// but is " + gateway);
        }
    }

    /**
     * Creates the SDK's client with its logs silenced: it would log names, ID numbers and tokens in clear when
     * something goes wrong. It also allows certificates with broken algorithms for the whole system when it is loaded,
     * which is undone here.
     */
    private static AlipayClient client(AlipaySettings settings, AlipayKeys keys) {
        String weakCertificates = Security.getProperty(WEAK_CERTIFICATES);
        DefaultAlipayClient client = new DefaultAlipayClient(
                settings.gateway().toString(),
                settings.appId().strip(),
                keys.privateKey(),
                "json",
                "UTF-8",
                keys.alipayPublicKey(),
                "RSA2");
        Security.setProperty(WEAK_CERTIFICATES, weakCertificates);
        AlipayLogger.setNeedEnableLogger(false);
        client.setCustomizedHttpClient(new AlipayTransport(settings));
        return client;
    }
}
