package org.zhicheng.portal.page;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Lets every template say {@code #assets}, also that of the outage, which knows no beans. */
@Component
public class AssetsInPages extends AbstractDialect implements IExpressionObjectDialect {

    private final Assets assets;

    public AssetsInPages(Assets assets) {
        super("assets");
        this.assets = assets;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {

            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of("assets");
            }

            @Override
            public Object buildObject(IExpressionContext context, String name) {
                return assets;
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }
}
