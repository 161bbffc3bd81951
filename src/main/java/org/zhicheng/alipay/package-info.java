/** The way to Alipay's open platform: its keys, its signatures, its gateway; knows nothing of accounts or faces. */
package org.zhicheng.alipay;
