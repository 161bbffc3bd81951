/** Real-person verification 实人认证: the orders, their QR codes, the apps that look at the face, the window for others. */
package org.zhicheng.verification;
