package org.zhicheng.verification.provider;

import com.alipay.api.AlipayRequest;
import com.alipay.api.AlipayResponse;
import com.alipay.api.domain.AlipayUserCertifyOpenCertifyModel;
import com.alipay.api.domain.AlipayUserCertifyOpenInitializeModel;
import com.alipay.api.domain.AlipayUserCertifyOpenQueryModel;
import com.alipay.api.domain.OpenCertifyIdentityParam;
import com.alipay.api.domain.OpenCertifyMerchantConfig;
import com.alipay.api.request.AlipayUserCertifyOpenCertifyRequest;
import com.alipay.api.request.AlipayUserCertifyOpenInitializeRequest;
import com.alipay.api.request.AlipayUserCertifyOpenQueryRequest;
import com.alipay.api.response.AlipayUserCertifyOpenQueryResponse;
import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.zhicheng.alipay.AlipayCallException;
import org.zhicheng.alipay.AlipayGateway;
import org.zhicheng.start.ConditionalOnValue;
import org.zhicheng.text.ReadAs;

/** Verifies people by 支付宝身份认证: {@code alipay.user.certify.open.initialize}, {@code certify} and {@code query}. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@Component
@ConditionalOnValue("zhicheng.alipay.app-id")
class AlipayRealPersonProvider implements RealPersonProvider {

    private final AlipayGateway alipay;
    private final AlipayFailReasons failReasons;

    AlipayRealPersonProvider(AlipayGateway alipay, AlipayFailReasons failReasons) {
        this.alipay = alipay;
        this.failReasons = failReasons;
    }

    @Override
    public Channel channel() {
        return Channel.ALIPAY;
    }

    @Override
    public ProviderOrder open(IdentityClaim claim) {
        AlipayUserCertifyOpenInitializeRequest request = new AlipayUserCertifyOpenInitializeRequest();
        request.setBizModel(order(claim));
        String certifyId = call(request).getCertifyId();
        if (!StringUtils.hasText(certifyId)) {
            throw new ProviderUnavailableException("Alipay opened an order without certify_id");
        }
        return new ProviderOrder(certifyId, phonePage(certifyId));
    }

    @Override
    public ProviderAnswer result(String providerOrderId) {
        AlipayUserCertifyOpenQueryModel order = new AlipayUserCertifyOpenQueryModel();
        order.setCertifyId(providerOrderId);
        AlipayUserCertifyOpenQueryRequest request = new AlipayUserCertifyOpenQueryRequest();
        request.setBizModel(order);
        return answer(call(request));
    }

    private ProviderAnswer answer(AlipayUserCertifyOpenQueryResponse answer) {
        if ("T".equals(answer.getPassed())) {
            return new ProviderAnswer(ProviderAnswer.Status.MATCH, null);
        }
        if (!"F".equals(answer.getPassed())) {
            throw new ProviderUnavailableException("Alipay says neither passed nor not passed");
        }
        // F also stands for "not done yet"; the reason tells them apart
        return StringUtils.hasText(answer.getFailReason())
                ? failReasons.answer(answer.getFailReason().strip())
                : ProviderAnswer.waiting();
    }

    private URI phonePage(String certifyId) {
        AlipayUserCertifyOpenCertifyModel order = new AlipayUserCertifyOpenCertifyModel();
        order.setCertifyId(certifyId);
        AlipayUserCertifyOpenCertifyRequest request = new AlipayUserCertifyOpenCertifyRequest();
        request.setBizModel(order);
        try {
            return alipay.page(request);
        } catch (AlipayCallException e) {
            throw new ProviderUnavailableException(e.getMessage(), e);
        }
    }

    private <T extends AlipayResponse> T call(AlipayRequest<T> request) {
        try {
            return alipay.call(request);
        } catch (AlipayCallException e) {
            throw new ProviderUnavailableException(e.getMessage(), e);
        }
    }

    private static AlipayUserCertifyOpenInitializeModel order(IdentityClaim claim) {
        OpenCertifyIdentityParam person = new OpenCertifyIdentityParam();
        person.setIdentityType("CERT_INFO");
        person.setCertType("IDENTITY_CARD");
        person.setCertName(ReadAs.tidyName(claim.name()));
        person.setCertNo(claim.idNumber());

        OpenCertifyMerchantConfig ours = new OpenCertifyMerchantConfig();
        ours.setReturnUrl(claim.returnPage().toString());
        // no picture of a face is kept (PIPL 28)
        ours.setFaceReserveStrategy("never");

        AlipayUserCertifyOpenInitializeModel order = new AlipayUserCertifyOpenInitializeModel();
        order.setOuterOrderNo(claim.orderNumber());
        order.setBizCode("FACE");
        order.setIdentityParam(person);
        order.setMerchantConfig(ours);
        return order;
    }
}
