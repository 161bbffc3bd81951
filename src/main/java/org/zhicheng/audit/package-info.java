/** Who did what to whose data, when and from where: written once, chained, searched, and checked. */
package org.zhicheng.audit;
