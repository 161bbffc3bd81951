package org.zhicheng.account.alipay;

import com.alipay.api.request.AlipaySystemOauthTokenRequest;
import com.alipay.api.request.AlipayUserInfoShareRequest;
import com.alipay.api.response.AlipaySystemOauthTokenResponse;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhicheng.alipay.AlipayCallException;
import org.zhicheng.alipay.AlipayGateway;
import org.zhicheng.alipay.AlipaySettings;
import org.zhicheng.start.ConditionalOnValue;
import org.zhicheng.text.Typed;

/** Signs people in at Alipay itself (A07). */
@Order(Ordered.HIGHEST_PRECEDENCE)
@Component
@ConditionalOnValue("zhicheng.alipay.app-id")
class RealAlipayLogin implements AlipayLogin {

    private static final Logger LOG = LoggerFactory.getLogger(RealAlipayLogin.class);

    /** Wrong, used up, expired, or made for another application. */
    private static final String CODE_INVALID = "isv.code-invalid";

    private final AlipaySettings settings;
    private final AlipayGateway alipay;

    RealAlipayLogin(AlipaySettings settings, AlipayGateway alipay) {
        this.settings = settings;
        this.alipay = alipay;
    }

    @Override
    public URI authorizationPage(String state, URI callback) {
        return UriComponentsBuilder.fromUri(settings.authorizationPage())
                .queryParam("app_id", "{appId}")
                .queryParam("scope", "auth_user")
                .queryParam("redirect_uri", "{callback}")
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(settings.appId().strip(), callback, state)
                .toUri();
    }

    @Override
    public AlipayIdentity identify(String code) {
        if (!StringUtils.hasText(code)) {
            throw new AlipayRefusedException("Nobody signed in at Alipay: there is no code");
        }
        AlipaySystemOauthTokenResponse token = token(code);
        String userId = StringUtils.hasText(token.getOpenId()) ? token.getOpenId() : token.getUserId();
        if (!StringUtils.hasText(userId)) {
            throw new AlipayUnavailableException("Alipay gave a token without saying whose");
        }
        return new AlipayIdentity(userId, nickname(token.getAccessToken()));
    }

    private AlipaySystemOauthTokenResponse token(String code) {
        AlipaySystemOauthTokenRequest request = new AlipaySystemOauthTokenRequest();
        request.setGrantType("authorization_code");
        request.setCode(code);
        try {
            return alipay.call(request);
        } catch (AlipayCallException e) {
            if (e.refusedWith(CODE_INVALID)) {
                throw new AlipayRefusedException(e.getMessage(), e);
            }
            throw new AlipayUnavailableException(e.getMessage(), e);
        }
    }

    /** Only a kindness: who somebody is, is known without it. */
    private String nickname(String accessToken) {
        try {
            String nickname =
                    alipay.call(new AlipayUserInfoShareRequest(), accessToken).getNickName();
            return Typed.nothing(nickname) ? null : Typed.legible(Typed.trimmed(nickname));
        } catch (AlipayCallException e) {
            LOG.info("No nickname: {}", e.getMessage());
            return null;
        }
    }
}
