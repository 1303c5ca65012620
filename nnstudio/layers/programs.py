"""Which operations the steps of an `Opaque` node may be.

A project file comes from anywhere, so this is a list of what is allowed, not of what is forbidden: operations
that compute new tensors from their arguments. Whatever writes into its arguments, reads files or devices,
draws random numbers or looks at memory is not on it.
"""

from __future__ import annotations

_NAMES = """
    _adaptive_avg_pool2d _adaptive_avg_pool3d _cdist_forward _euclidean_dist _fft_c2c _fft_c2r _fft_r2c
    _log_softmax _pdist_forward _prelu_kernel _safe_softmax _softmax _to_copy _trilinear _unsafe_view
    _upsample_bicubic2d_aa _upsample_bilinear2d_aa _upsample_nearest_exact1d _upsample_nearest_exact2d
    _upsample_nearest_exact3d abs acos acosh adaptive_avg_pool1d adaptive_avg_pool2d adaptive_avg_pool3d
    adaptive_max_pool2d adaptive_max_pool3d add addbmm addcdiv addcmul addmm addmv addr
    affine_grid_generator all amax amin aminmax angle any arange argmax argmin argsort asin asinh atan atan2
    atanh avg_pool1d avg_pool2d avg_pool3d baddbmm bilinear bitwise_and bitwise_left_shift bitwise_not
    bitwise_or bitwise_right_shift bitwise_xor bmm bucketize cat cdist ceil celu channel_shuffle cholesky
    clamp clamp_max clamp_min clone col2im complex conj_physical constant_pad_nd convolution copysign cos
    cosh count_nonzero cross cummax cummin cumprod cumsum deg2rad detach diag diag_embed diagonal
    diagonal_scatter digamma dist div dot elu embedding eq erf erfc erfinv exp exp2 expand expm1 eye fft_fft
    fft_fft2 fft_fftfreq fft_fftn fft_fftshift fft_hfft fft_ifft fft_ifft2 fft_ifftn fft_ifftshift fft_ihfft
    fft_irfft fft_irfft2 fft_irfftn fft_rfft fft_rfft2 fft_rfftfreq fft_rfftn fill flatten flip float_power
    floor floor_divide fmax fmin fmod frac full full_like gather ge gelu glu grid_sampler grid_sampler_2d
    grid_sampler_3d gt hardshrink hardsigmoid hardswish hardtanh heaviside hypot i0 igamma igammac im2col
    imag index index_add index_fill index_put index_reduce index_select inner inverse isfinite isin isinf
    isnan isneginf isposinf kron kthvalue layer_norm le leaky_relu lerp lgamma linalg_cholesky_ex
    linalg_cross linalg_det linalg_inv_ex linalg_matrix_exp linalg_matrix_norm linalg_norm
    linalg_solve_triangular linalg_vecdot linalg_vector_norm linear linspace log log10 log1p log2
    log_sigmoid_forward log_softmax logaddexp logaddexp2 logcumsumexp logical_and logical_not logical_or
    logical_xor logit logspace logsumexp lt masked_fill masked_scatter matmul max max_pool1d_with_indices
    max_pool2d_with_indices max_pool3d_with_indices max_unpool2d max_unpool3d maximum mean median min
    minimum mish mm movedim mse_loss mul mv mvlgamma nan_to_num nanmedian native_group_norm
    native_layer_norm ne neg new_full new_ones new_zeros nextafter norm one_hot ones ones_like outer permute
    pixel_shuffle pixel_unshuffle polygamma positive pow prod rad2deg real reciprocal reflection_pad1d
    reflection_pad2d reflection_pad3d relu relu6 remainder renorm repeat repeat_interleave replication_pad1d
    replication_pad2d replication_pad3d reshape roll rot90 round rsqrt rsub scalar_tensor
    scaled_dot_product_attention scatter scatter_add scatter_reduce searchsorted select select_scatter selu
    sgn sigmoid sign signbit silu sin sinc sinh slice slice_scatter smooth_l1_loss softmax softplus
    softshrink sort special_entr special_erfcx special_i0e special_i1 special_i1e special_log_ndtr
    special_ndtri special_xlog1py special_zeta split split_with_sizes sqrt square squeeze stack std std_mean
    sub sum t take take_along_dim tan tanh tensor_split threshold topk trace transpose tril tril_indices
    triu triu_indices true_divide trunc unbind unflatten unfold unsafe_chunk unsafe_split
    unsafe_split_with_sizes unsqueeze upsample_bicubic2d upsample_bilinear2d upsample_linear1d
    upsample_nearest1d upsample_nearest2d upsample_nearest3d upsample_trilinear3d var var_mean vdot view
    view_as_complex view_as_real where xlogy zeros zeros_like
"""
OPERATORS = frozenset(_NAMES.split())
"""Names of operations in ``torch.ops.aten``."""
